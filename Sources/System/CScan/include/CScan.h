// Vector scanning of bytes for Swift callers: SSE2 on x86-64, NEON on arm64, and a plain twin that
// runs everywhere and that the tests compare with the vector code.
#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#if defined(__SSE2__)
#include <emmintrin.h>
#elif defined(__ARM_NEON)
#include <arm_neon.h>
#endif

/// What separates, quotes and escapes. A byte that is not used is given the value of `line_end`.
typedef struct {
  uint8_t delimiter;
  uint8_t quote;
  uint8_t escape;
  /// LF, also for files with CR LF; CR for files that have only CR.
  uint8_t line_end;
  bool has_quote;
  bool has_escape;
  /// Scan without vector instructions; for tests.
  bool plain;
} scan_dialect;

enum {
  /// The field was in quotes; its bytes are given without them.
  SCAN_QUOTED = 1,
  /// Quotes are doubled or bytes are escaped inside.
  SCAN_ESCAPED = 2,
  /// Text stands after the closing quote. The bytes begin at the opening quote then.
  SCAN_STRAY = 4,
};

/// A field: where its bytes begin, counted from the begin of the scanned memory, and its length in
/// the upper 29 bits, its flags in the lower 3 of `packed`.
typedef struct {
  uint32_t begin;
  uint32_t packed;
} scan_field;

/// A row: where it begins and ends without its line end, its first field, and the line breaks before
/// it, all counted from the begin of the scan.
typedef struct {
  uint32_t begin;
  uint32_t end;
  uint32_t field;
  uint32_t line;
} scan_row;

/// What a scan did.
typedef struct {
  /// Bytes of the whole rows that were found, with their line ends.
  size_t consumed;
  uint32_t rows;
  /// Line breaks in `consumed`, those inside quotes as well.
  uint32_t lines;
  /// There was no more room for rows or fields.
  bool is_full;
  /// The input ended inside quotes; the row that begins at `consumed` is not among the rows.
  bool is_open;
} scan_result;

/// Finds the fields of whole rows in memory.
///
/// The first row begins at the first byte. A row without a line end is found only if `is_last`.
/// `fields` must hold more fields than any row has, else nothing is found and `is_full` is set.
/// `rows` has room for one row more than it is told: the entry after the last one holds the number
/// of fields.
scan_result scan_rows(
    const scan_dialect *dialect, const uint8_t *bytes, size_t count, bool is_last,
    scan_field *fields, size_t field_capacity, scan_row *rows, size_t row_capacity);

/// The bits of the bytes among 64 that are one of four.
static inline uint64_t scan_mask_plain(
    const uint8_t *bytes, uint8_t a, uint8_t b, uint8_t c, uint8_t d) {
  uint64_t mask = 0;
  for (int index = 0; index < 64; index++) {
    uint8_t byte = bytes[index];
    if (byte == a || byte == b || byte == c || byte == d) mask |= 1ull << index;
  }
  return mask;
}

static inline uint64_t scan_mask(
    const uint8_t *bytes, uint8_t a, uint8_t b, uint8_t c, uint8_t d) {
#if defined(__SSE2__)
  const __m128i va = _mm_set1_epi8((char)a), vb = _mm_set1_epi8((char)b);
  const __m128i vc = _mm_set1_epi8((char)c), vd = _mm_set1_epi8((char)d);
  uint64_t mask = 0;
  for (int part = 0; part < 4; part++) {
    const __m128i data = _mm_loadu_si128((const __m128i *)(bytes + part * 16));
    const __m128i hits = _mm_or_si128(
        _mm_or_si128(_mm_cmpeq_epi8(data, va), _mm_cmpeq_epi8(data, vb)),
        _mm_or_si128(_mm_cmpeq_epi8(data, vc), _mm_cmpeq_epi8(data, vd)));
    mask |= (uint64_t)(uint32_t)_mm_movemask_epi8(hits) << (part * 16);
  }
  return mask;
#elif defined(__ARM_NEON)
  const uint8x16_t va = vdupq_n_u8(a), vb = vdupq_n_u8(b), vc = vdupq_n_u8(c), vd = vdupq_n_u8(d);
  const uint8x16_t weights = {1, 2, 4, 8, 16, 32, 64, 128, 1, 2, 4, 8, 16, 32, 64, 128};
  uint64_t mask = 0;
  for (int part = 0; part < 4; part++) {
    const uint8x16_t data = vld1q_u8(bytes + part * 16);
    const uint8x16_t hits = vandq_u8(
        vorrq_u8(vorrq_u8(vceqq_u8(data, va), vceqq_u8(data, vb)),
                 vorrq_u8(vceqq_u8(data, vc), vceqq_u8(data, vd))),
        weights);
    const uint64_t low = vaddv_u8(vget_low_u8(hits)), high = vaddv_u8(vget_high_u8(hits));
    mask |= (low | high << 8) << (part * 16);
  }
  return mask;
#else
  return scan_mask_plain(bytes, a, b, c, d);
#endif
}

/// How many bytes from the begin need no escape in a JSON string: no quote, backslash or control.
static inline size_t scan_json_plain_prefix(const uint8_t *bytes, size_t count) {
  size_t index = 0;
#if defined(__SSE2__)
  const __m128i quote = _mm_set1_epi8('"'), backslash = _mm_set1_epi8('\\');
  const __m128i controls = _mm_set1_epi8(0x1F);
  for (; index + 16 <= count; index += 16) {
    const __m128i data = _mm_loadu_si128((const __m128i *)(bytes + index));
    const __m128i hits = _mm_or_si128(
        _mm_or_si128(_mm_cmpeq_epi8(data, quote), _mm_cmpeq_epi8(data, backslash)),
        _mm_cmpeq_epi8(_mm_min_epu8(data, controls), data));
    const int mask = _mm_movemask_epi8(hits);
    if (mask) return index + (size_t)__builtin_ctz((unsigned)mask);
  }
#endif
  for (; index < count; index++) {
    uint8_t byte = bytes[index];
    if (byte < 0x20 || byte == '"' || byte == '\\') break;
  }
  return index;
}
