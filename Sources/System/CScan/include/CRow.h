// One row of a CSV file of any dialect, byte by byte: for dialects and rows that the span kernel does
// not know, and to take apart the rows that are kept.
#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// A text of a dialect; none where its length is 0.
typedef struct {
  uint8_t bytes[8];
  uint8_t length;
} scan_token;

/// What ends a row.
enum {
  /// LF, or CR LF.
  SCAN_END_LF,
  /// CR.
  SCAN_END_CR,
  /// LF, CR LF, or CR.
  SCAN_END_ANY,
  /// A token of its own.
  SCAN_END_TOKEN,
  /// Nothing: the memory is one row.
  SCAN_END_NONE,
};

/// What separates, quotes and escapes.
typedef struct {
  scan_token delimiter;
  scan_token open;
  scan_token close;
  scan_token record_end;
  uint8_t end_kind;
  uint8_t escape;
  bool has_escape;
  /// Blanks around fields mean nothing; a quote may stand after them.
  bool is_padded;
  /// The bytes that begin a delimiter, a record end or an escape; set by scan_prepare.
  bool is_special[256];
} scan_tokens;

/// Sets what follows from the rest of the tokens; to be called before they are used.
void scan_prepare(scan_tokens *tokens);

enum {
  /// The field was in quotes; its bytes are given without them.
  SCAN_QUOTED = 1,
  /// Quotes are doubled or bytes are escaped inside.
  SCAN_ESCAPED = 2,
  /// Text stands after the closing quote, or quotes in the middle. The bytes begin at the opening quote.
  SCAN_STRAY = 4,
};

/// A field: where its bytes begin, and their number in the upper 29 bits, its flags in the lower 3.
typedef struct {
  uint32_t begin;
  uint32_t packed;
} scan_field;

/// How the scan of a row ended.
enum {
  SCAN_WHOLE,
  /// The memory ends before the row does.
  SCAN_CUT,
  /// The memory ends inside quotes.
  SCAN_OPEN,
  /// The row has more fields than there is room for.
  SCAN_CROWDED,
};

/// A row that was scanned.
typedef struct {
  /// Where its bytes end, and where the next row begins.
  size_t end;
  size_t next;
  uint32_t fields;
  /// Line breaks in it, with its own.
  uint32_t lines;
  uint32_t status;
  /// Whether a field is stray.
  bool is_stray;
} scan_row_result;

/// Scans the row that begins at the first byte.
///
/// Without more bytes to come (`is_last`) a row needs no end. Where quotes do not count
/// (`ignores_quotes`), a quote is a byte like others.
scan_row_result scan_row(
    const scan_tokens *tokens, const uint8_t *bytes, size_t count, bool is_last,
    bool ignores_quotes, scan_field *fields, size_t capacity);
