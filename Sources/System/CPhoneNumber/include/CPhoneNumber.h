// Phone numbers by libphonenumber, the reference implementation, behind plain C: no exception and no
// C++ type crosses, and the library starts with the first call, not with the program.
#pragma once

#include <stdbool.h>
#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

/// The types of libphonenumber's PhoneNumberType, in its order.
typedef enum {
  phone_fixed_line = 0,
  phone_mobile,
  phone_fixed_or_mobile,
  phone_toll_free,
  phone_premium,
  phone_shared_cost,
  phone_voip,
  phone_personal,
  phone_pager,
  phone_universal,
  phone_voicemail,
  phone_unknown,
} phone_type;

typedef struct {
  /// Whether the text could be read as a number at all.
  bool is_parsed;
  /// Whether it is a number that exists in its numbering plan.
  bool is_valid;
  /// Whether it has a length that numbers of its country have.
  bool is_possible;
  phone_type type;
  /// E.164, ended by NUL; empty if not parsed.
  char e164[32];
  /// The extension, ended by NUL.
  char extension[16];
  /// The region of the number, ISO 3166-1 alpha-2; 001 for none of one country.
  char region[4];
} phone_reading;

/// Reads a text of `count` bytes of UTF-8 as it would be dialled in a country; "ZZ" for no country.
phone_reading phone_read(const char *text, size_t count, const char *country);

/// Whether digits are a short number of a country: 1 a short code, 2 an emergency number, else 0.
int phone_short_kind(const char *digits, size_t count, const char *country);

#ifdef __cplusplus
}
#endif
