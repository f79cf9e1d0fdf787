#include "CPhoneNumber.h"

#include <cstring>
#include <string>

#include <phonenumbers/logger.h>
#include <phonenumbers/phonenumberutil.h>
#include <phonenumbers/shortnumberinfo.h>

using i18n::phonenumbers::Logger;
using i18n::phonenumbers::PhoneNumber;
using i18n::phonenumbers::PhoneNumberUtil;
using i18n::phonenumbers::ShortNumberInfo;

namespace {

// The library writes to standard output unless told otherwise.
class SilentLogger : public Logger {
 public:
  void WriteMessage(const std::string &) override {}
  void WriteLevel() override {}
};

PhoneNumberUtil &util() {
  static PhoneNumberUtil *const instance = [] {
    PhoneNumberUtil *const made = PhoneNumberUtil::GetInstance();
    made->SetLogger(new SilentLogger());
    return made;
  }();
  return *instance;
}

const ShortNumberInfo &short_numbers() {
  static const ShortNumberInfo *const instance = (util(), new ShortNumberInfo());
  return *instance;
}

template <size_t size>
void copy(const std::string &text, char (&target)[size]) {
  const size_t count = text.size() < size - 1 ? text.size() : size - 1;
  std::memcpy(target, text.data(), count);
  target[count] = 0;
}

}  // namespace

extern "C" phone_reading phone_read(const char *text, size_t count, const char *country) {
  phone_reading reading = {};
  reading.type = phone_unknown;
  try {
    PhoneNumber number;
    if (util().Parse(std::string(text, count), country, &number) != PhoneNumberUtil::NO_PARSING_ERROR) {
      return reading;
    }
    reading.is_parsed = true;
    reading.is_valid = util().IsValidNumber(number);
    reading.is_possible = util().IsPossibleNumber(number);
    reading.type = static_cast<phone_type>(util().GetNumberType(number));
    std::string formatted, region;
    copy(number.extension(), reading.extension);
    number.clear_extension();
    util().Format(number, PhoneNumberUtil::E164, &formatted);
    copy(formatted, reading.e164);
    util().GetRegionCodeForNumber(number, &region);
    copy(region, reading.region);
  } catch (...) {
    reading = {};
    reading.type = phone_unknown;
  }
  return reading;
}

extern "C" int phone_short_kind(const char *digits, size_t count, const char *country) {
  try {
    const std::string text(digits, count);
    if (short_numbers().IsEmergencyNumber(text, country)) return 2;
    PhoneNumber number;
    number.set_country_code(util().GetCountryCodeForRegion(country));
    if (count == 0 || count > 12) return 0;
    uint64_t national = 0;
    for (const char digit : text) national = national * 10 + (digit - '0');
    number.set_national_number(national);
    if (text[0] == '0') return 0;
    return short_numbers().IsValidShortNumberForRegion(number, country) ? 1 : 0;
  } catch (...) {
    return 0;
  }
}
