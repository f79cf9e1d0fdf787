// Rows of a CSV block as spans: where each begins and ends, how many fields it has, and where a few
// chosen fields are. No field that nobody asked for is looked at.
#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// A row: its bytes without the record end, counted from the begin of the scanned memory.
typedef struct {
  uint32_t begin;
  uint32_t end;
  /// Line breaks before it, counted from the begin of the scan, those inside quotes as well.
  uint32_t line;
  /// How many fields it has.
  uint32_t fields;
} scan_span;

/// What is looked for.
typedef struct {
  uint8_t delimiter;
  uint8_t quote;
  /// LF, also for CR LF; or CR.
  uint8_t line_end;
  bool has_quote;
  /// Delimiters whose places are wanted, by their number in the row from 0, ascending.
  const uint32_t *ordinals;
  uint32_t ordinal_count;
} scan_request;

/// Why a scan stopped.
enum {
  /// The memory ends; what is left is no whole row.
  SCAN_ENDED,
  /// There is no room for more rows.
  SCAN_NO_ROOM,
  /// A quote stands where RFC 4180 has none, in the row that begins at `consumed`.
  SCAN_IRREGULAR,
};

/// What a scan found.
typedef struct {
  /// Bytes of whole rows, with their ends.
  size_t consumed;
  size_t rows;
  /// Line breaks in `consumed`.
  uint32_t lines;
  uint32_t reason;
  /// The memory ends inside quotes.
  bool is_open;
} scan_outcome;

/// Finds whole rows, from the first byte on, which begins a row.
///
/// A row without a record end is found only if `is_last`. `places` holds `ordinal_count` numbers a
/// row; those of delimiters that a row lacks are not set. Fields keep their quotes.
///
/// Only what RFC 4180 allows is found: a quote stands first and last in its field, or doubled in
/// between. Where one stands elsewhere the scan stops before that row.
scan_outcome scan_spans(
    const scan_request *request, const uint8_t *bytes, size_t count, bool is_last,
    scan_span *spans, uint32_t *places, size_t capacity);

/// The same, byte by byte; for tests.
scan_outcome scan_spans_plain(
    const scan_request *request, const uint8_t *bytes, size_t count, bool is_last,
    scan_span *spans, uint32_t *places, size_t capacity);

/// How often a byte occurs.
size_t scan_count(const uint8_t *bytes, size_t count, uint8_t byte);

/// Whether the vector code for newer processors is in use; for reports.
const char *scan_level(void);
