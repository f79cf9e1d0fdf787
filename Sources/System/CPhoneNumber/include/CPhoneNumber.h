// What libphonenumber knows of phone numbers, for callers that cannot see C++.
//
// Nothing is set up before the first call; every call may come from any thread. The caller owns all
// memory, no exception leaves a call, and the library's own messages are dropped.
#ifndef CPHONENUMBER_H
#define CPHONENUMBER_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/// The longest text that is read, in bytes; libphonenumber reads no longer one.
enum { CPHONE_LONGEST_TEXT = 250 };

/// What sort of number a number is: PhoneNumberUtil::PhoneNumberType, in its order.
enum {
  CPHONE_FIXED_LINE,
  CPHONE_MOBILE,
  CPHONE_FIXED_LINE_OR_MOBILE,
  CPHONE_TOLL_FREE,
  CPHONE_PREMIUM_RATE,
  CPHONE_SHARED_COST,
  CPHONE_VOIP,
  CPHONE_PERSONAL_NUMBER,
  CPHONE_PAGER,
  CPHONE_UNIVERSAL,
  CPHONE_VOICEMAIL,
  CPHONE_UNKNOWN
};

/// How far a text is a number.
enum {
  /// No number can be read from it.
  CPHONE_UNREADABLE,
  /// A number of a length or form that the country does not have.
  CPHONE_IMPOSSIBLE,
  /// A number of a right length, of no range in use.
  CPHONE_POSSIBLE,
  /// A number of a range in use.
  CPHONE_VALID
};

/// How a short code is known in a country.
enum { CPHONE_NOT_SHORT, CPHONE_SHORT, CPHONE_EMERGENCY };

/// What was read. Texts end with a zero byte; an empty text is none.
typedef struct {
  /// CPHONE_UNREADABLE to CPHONE_VALID.
  int32_t status;
  /// CPHONE_FIXED_LINE to CPHONE_UNKNOWN.
  int32_t type;
  /// Country calling code, 0 for none.
  int32_t calling_code;
  /// 1 where the calling code was written, after + or an international prefix.
  int32_t is_international;
  /// 1 where letters stand for digits.
  int32_t has_letters;
  /// E.164 form, with its +.
  char e164[24];
  /// ISO 3166-1 alpha-2 code of the number's own country; empty for 001, the whole world.
  char region[4];
  /// Extension.
  char extension[24];
} CPhoneReading;

/// Reads a number as written in a country.
///
/// `text` is UTF-8 of `length` bytes; `region` is an ISO 3166-1 alpha-2 code in capitals that ends
/// with a zero byte, or NULL. Fills `reading` whatever happens. Returns its status.
int32_t cphone_read(const char *text, size_t length, const char *region, CPhoneReading *reading);

/// Returns what the short code of `length` ASCII digits is in the country `region`.
int32_t cphone_read_short(const char *digits, size_t length, const char *region);

/// Returns the calling code of the country `region`, 0 for one that has none.
int32_t cphone_calling_code(const char *region);

#ifdef __cplusplus
}
#endif

#endif
