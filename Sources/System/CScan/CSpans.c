#include "CSpans.h"

#include <string.h>

// The plain twin and the code of last resort: one byte after the other.
static inline void masks_plain(
    const uint8_t *bytes, uint8_t a, uint8_t b, uint8_t c, uint64_t *A, uint64_t *B, uint64_t *C) {
  uint64_t x = 0, y = 0, z = 0;
  for (int index = 0; index < 64; index++) {
    x |= (uint64_t)(bytes[index] == a) << index;
    y |= (uint64_t)(bytes[index] == b) << index;
    z |= (uint64_t)(bytes[index] == c) << index;
  }
  *A = x;
  *B = y;
  *C = z;
}

static inline uint64_t prefix_xor_plain(uint64_t mask) {
  mask ^= mask << 1;
  mask ^= mask << 2;
  mask ^= mask << 4;
  mask ^= mask << 8;
  mask ^= mask << 16;
  mask ^= mask << 32;
  return mask;
}

#define SPANS_NAME spans_plain
#define SPANS_TARGET
#define SPANS_MASKS masks_plain
#define SPANS_PREFIX_XOR prefix_xor_plain
#include "SpansKernel.h"

#if defined(__x86_64__)
#include <immintrin.h>

static inline uint64_t mask16(const __m128i *data, __m128i wanted) {
  const uint64_t a = (uint32_t)_mm_movemask_epi8(_mm_cmpeq_epi8(data[0], wanted));
  const uint64_t b = (uint32_t)_mm_movemask_epi8(_mm_cmpeq_epi8(data[1], wanted));
  const uint64_t c = (uint32_t)_mm_movemask_epi8(_mm_cmpeq_epi8(data[2], wanted));
  const uint64_t d = (uint32_t)_mm_movemask_epi8(_mm_cmpeq_epi8(data[3], wanted));
  return a | b << 16 | c << 32 | d << 48;
}

static inline void masks_sse2(
    const uint8_t *bytes, uint8_t a, uint8_t b, uint8_t c, uint64_t *A, uint64_t *B, uint64_t *C) {
  __m128i data[4];
  for (int part = 0; part < 4; part++) data[part] = _mm_loadu_si128((const __m128i *)bytes + part);
  *A = mask16(data, _mm_set1_epi8((char)a));
  *B = mask16(data, _mm_set1_epi8((char)b));
  *C = mask16(data, _mm_set1_epi8((char)c));
}

#define SPANS_NAME spans_sse2
#define SPANS_TARGET
#define SPANS_MASKS masks_sse2
#define SPANS_PREFIX_XOR prefix_xor_plain
#include "SpansKernel.h"

#define NEWER __attribute__((target("avx2,bmi,bmi2,popcnt,lzcnt,pclmul")))

NEWER static inline uint64_t mask32(__m256i low, __m256i high, uint8_t wanted) {
  const __m256i all = _mm256_set1_epi8((char)wanted);
  const uint64_t a = (uint32_t)_mm256_movemask_epi8(_mm256_cmpeq_epi8(low, all));
  const uint64_t b = (uint32_t)_mm256_movemask_epi8(_mm256_cmpeq_epi8(high, all));
  return a | b << 32;
}

NEWER static inline void masks_avx2(
    const uint8_t *bytes, uint8_t a, uint8_t b, uint8_t c, uint64_t *A, uint64_t *B, uint64_t *C) {
  const __m256i low = _mm256_loadu_si256((const __m256i *)bytes);
  const __m256i high = _mm256_loadu_si256((const __m256i *)bytes + 1);
  *A = mask32(low, high, a);
  *B = mask32(low, high, b);
  *C = mask32(low, high, c);
}

NEWER static inline uint64_t prefix_xor_clmul(uint64_t mask) {
  const __m128i product =
      _mm_clmulepi64_si128(_mm_set_epi64x(0, (int64_t)mask), _mm_set1_epi8((char)0xFF), 0);
  return (uint64_t)_mm_cvtsi128_si64(product);
}

#define SPANS_NAME spans_avx2
#define SPANS_TARGET NEWER
#define SPANS_MASKS masks_avx2
#define SPANS_PREFIX_XOR prefix_xor_clmul
#include "SpansKernel.h"

static bool is_newer(void) {
  return __builtin_cpu_supports("avx2") && __builtin_cpu_supports("bmi2") &&
      __builtin_cpu_supports("popcnt") && __builtin_cpu_supports("pclmul");
}

NEWER static size_t count_avx2(const uint8_t *bytes, size_t count, uint8_t byte) {
  const __m256i all = _mm256_set1_epi8((char)byte);
  size_t total = 0, index = 0;
  while (index + 32 <= count) {
    // Sums of bytes overflow after 255 steps.
    __m256i sums = _mm256_setzero_si256();
    for (int step = 0; step < 255 && index + 32 <= count; step++, index += 32) {
      const __m256i data = _mm256_loadu_si256((const __m256i *)(bytes + index));
      sums = _mm256_sub_epi8(sums, _mm256_cmpeq_epi8(data, all));
    }
    const __m256i parts = _mm256_sad_epu8(sums, _mm256_setzero_si256());
    total += (size_t)(_mm256_extract_epi64(parts, 0) + _mm256_extract_epi64(parts, 1) +
                      _mm256_extract_epi64(parts, 2) + _mm256_extract_epi64(parts, 3));
  }
  for (; index < count; index++) total += bytes[index] == byte;
  return total;
}

#elif defined(__ARM_NEON)
#include <arm_neon.h>

static inline uint64_t mask_neon(const uint8x16_t *data, uint8_t wanted) {
  const uint8x16_t weights = {1, 2, 4, 8, 16, 32, 64, 128, 1, 2, 4, 8, 16, 32, 64, 128};
  const uint8x16_t all = vdupq_n_u8(wanted);
  uint64_t mask = 0;
  for (int part = 0; part < 4; part++) {
    const uint8x16_t hits = vandq_u8(vceqq_u8(data[part], all), weights);
    const uint64_t low = vaddv_u8(vget_low_u8(hits)), high = vaddv_u8(vget_high_u8(hits));
    mask |= (low | high << 8) << (part * 16);
  }
  return mask;
}

static inline void masks_neon(
    const uint8_t *bytes, uint8_t a, uint8_t b, uint8_t c, uint64_t *A, uint64_t *B, uint64_t *C) {
  uint8x16_t data[4];
  for (int part = 0; part < 4; part++) data[part] = vld1q_u8(bytes + part * 16);
  *A = mask_neon(data, a);
  *B = mask_neon(data, b);
  *C = mask_neon(data, c);
}

#define SPANS_NAME spans_neon
#define SPANS_TARGET
#define SPANS_MASKS masks_neon
#define SPANS_PREFIX_XOR prefix_xor_plain
#include "SpansKernel.h"
#endif

scan_outcome scan_spans_plain(
    const scan_request *request, const uint8_t *bytes, size_t count, bool is_last,
    scan_span *spans, uint32_t *places, size_t capacity) {
  return spans_plain(request, bytes, count, is_last, spans, places, capacity);
}

scan_outcome scan_spans(
    const scan_request *request, const uint8_t *bytes, size_t count, bool is_last,
    scan_span *spans, uint32_t *places, size_t capacity) {
#if defined(__x86_64__)
  if (is_newer()) return spans_avx2(request, bytes, count, is_last, spans, places, capacity);
  return spans_sse2(request, bytes, count, is_last, spans, places, capacity);
#elif defined(__ARM_NEON)
  return spans_neon(request, bytes, count, is_last, spans, places, capacity);
#else
  return spans_plain(request, bytes, count, is_last, spans, places, capacity);
#endif
}

size_t scan_count(const uint8_t *bytes, size_t count, uint8_t byte) {
#if defined(__x86_64__)
  if (is_newer()) return count_avx2(bytes, count, byte);
#endif
  size_t total = 0;
  for (size_t index = 0; index < count; index++) total += bytes[index] == byte;
  return total;
}

const char *scan_level(void) {
#if defined(__x86_64__)
  return is_newer() ? "AVX2" : "SSE2";
#elif defined(__ARM_NEON)
  return "NEON";
#else
  return "plain";
#endif
}
