// Vector scanning of bytes for Swift callers.
#pragma once

#include "CRow.h"
#include "CSpans.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#if defined(__SSE2__)
#include <emmintrin.h>
#elif defined(__ARM_NEON)
#include <arm_neon.h>
#endif

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
