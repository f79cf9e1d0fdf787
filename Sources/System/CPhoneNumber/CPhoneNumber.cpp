#include "CPhoneNumber.h"

#include <phonenumbers/logger.h>
#include <phonenumbers/phonenumber.pb.h>
#include <phonenumbers/phonenumberutil.h>
#include <phonenumbers/shortnumberinfo.h>

#include <cstring>
#include <string>

using i18n::phonenumbers::NullLogger;
using i18n::phonenumbers::PhoneNumber;
using i18n::phonenumbers::PhoneNumberUtil;
using i18n::phonenumbers::ShortNumberInfo;

static_assert(
    static_cast<int>(PhoneNumberUtil::FIXED_LINE) == CPHONE_FIXED_LINE &&
        static_cast<int>(PhoneNumberUtil::PREMIUM_RATE) == CPHONE_PREMIUM_RATE &&
        static_cast<int>(PhoneNumberUtil::VOICEMAIL) == CPHONE_VOICEMAIL &&
        static_cast<int>(PhoneNumberUtil::UNKNOWN) == CPHONE_UNKNOWN,
    "the header's types follow the library's");

namespace {

// Made on first use: parsing the metadata takes milliseconds that most runs can save. The default
// logger writes to standard output, which belongs to the program.
PhoneNumberUtil &Numbers() {
  static PhoneNumberUtil *const numbers = [] {
    PhoneNumberUtil *made = PhoneNumberUtil::GetInstance();
    made->SetLogger(new NullLogger());
    return made;
  }();
  return *numbers;
}

// Never destroyed, so that a thread still reading at exit finds it whole.
const ShortNumberInfo &ShortNumbers() {
  Numbers();
  static const ShortNumberInfo *const numbers = new ShortNumberInfo();
  return *numbers;
}

// Copies what fits with its zero byte; what does not fit is left out whole, never cut.
template <size_t size>
void Copy(const std::string &text, char (&into)[size]) {
  if (text.size() >= size) return;
  std::memcpy(into, text.data(), text.size());
  into[text.size()] = 0;
}

bool IsInternational(const PhoneNumber &number) {
  switch (number.country_code_source()) {
    case PhoneNumber::FROM_NUMBER_WITH_PLUS_SIGN:
    case PhoneNumber::FROM_NUMBER_WITH_IDD:
      return true;
    default:
      return false;
  }
}

void Read(const std::string &text, const char *region, CPhoneReading *reading) {
  const PhoneNumberUtil &numbers = Numbers();
  PhoneNumber number;
  const std::string home = region != nullptr ? region : "ZZ";
  if (numbers.ParseAndKeepRawInput(text, home, &number) != PhoneNumberUtil::NO_PARSING_ERROR) {
    return;
  }
  reading->has_letters = numbers.IsAlphaNumber(text) ? 1 : 0;
  // Exchanges ignore the digits after the last that counts, so a word may be longer than its number.
  if (reading->has_letters &&
      numbers.IsPossibleNumberWithReason(number) == PhoneNumberUtil::TOO_LONG) {
    numbers.TruncateTooLongNumber(&number);
  }
  reading->calling_code = number.country_code();
  reading->is_international = IsInternational(number) ? 1 : 0;
  // The type of a number that is not valid is unknown, and only its, so one question is enough.
  reading->type = static_cast<int32_t>(numbers.GetNumberType(number));
  if (reading->type != CPHONE_UNKNOWN) {
    reading->status = CPHONE_VALID;
  } else if (numbers.IsPossibleNumberWithReason(number) == PhoneNumberUtil::IS_POSSIBLE) {
    reading->status = CPHONE_POSSIBLE;
  } else {
    reading->status = CPHONE_IMPOSSIBLE;
  }
  Copy(number.extension(), reading->extension);
  if (reading->status < CPHONE_POSSIBLE) return;
  std::string text_out;
  numbers.Format(number, PhoneNumberUtil::E164, &text_out);
  Copy(text_out, reading->e164);
  if (region != nullptr) return;
  numbers.GetRegionCodeForNumber(number, &text_out);
  if (text_out.size() == 2 && text_out != "ZZ") Copy(text_out, reading->region);
}

}  // namespace

extern "C" int32_t cphone_read(
    const char *text, size_t length, const char *region, CPhoneReading *reading) {
  std::memset(reading, 0, sizeof *reading);
  reading->type = CPHONE_UNKNOWN;
  if (length > CPHONE_LONGEST_TEXT) return CPHONE_UNREADABLE;
  try {
    Read(std::string(text, length), region, reading);
  } catch (...) {
    std::memset(reading, 0, sizeof *reading);
    reading->type = CPHONE_UNKNOWN;
  }
  return reading->status;
}

extern "C" int32_t cphone_read_short(const char *digits, size_t length, const char *region) {
  if (length == 0 || length > 17 || region == nullptr) return CPHONE_NOT_SHORT;
  try {
    const ShortNumberInfo &numbers = ShortNumbers();
    const std::string text(digits, length);
    if (numbers.IsEmergencyNumber(text, region)) return CPHONE_EMERGENCY;
    // Made by hand: parsing would take a leading digit of a short code for a national prefix.
    PhoneNumber number;
    number.set_country_code(Numbers().GetCountryCodeForRegion(region));
    uint64_t value = 0;
    size_t zeros = 0;
    for (char digit : text) {
      if (digit < '0' || digit > '9') return CPHONE_NOT_SHORT;
      if (value == 0 && digit == '0') zeros++;
      value = value * 10 + static_cast<uint64_t>(digit - '0');
    }
    if (value == 0) return CPHONE_NOT_SHORT;
    number.set_national_number(value);
    if (zeros > 0) {
      number.set_italian_leading_zero(true);
      number.set_number_of_leading_zeros(static_cast<int32_t>(zeros));
    }
    return numbers.IsValidShortNumberForRegion(number, region) ? CPHONE_SHORT : CPHONE_NOT_SHORT;
  } catch (...) {
    return CPHONE_NOT_SHORT;
  }
}

extern "C" int32_t cphone_calling_code(const char *region) {
  if (region == nullptr) return 0;
  try {
    return Numbers().GetCountryCodeForRegion(region);
  } catch (...) {
    return 0;
  }
}
