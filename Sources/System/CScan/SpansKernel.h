// The body of scan_spans, included once for each set of instructions with these macros set:
// SPANS_NAME, SPANS_TARGET, SPANS_MASKS(bytes, a, b, c, &A, &B, &C), SPANS_PREFIX_XOR(mask).
//
// Masks of 64 bytes say where delimiters (D), quotes (Q) and line ends (N) are. The prefix XOR of Q
// says which bytes are inside quotes. A row costs a few instructions for each of its blocks and each
// place that is wanted, and nothing for the fields between.

SPANS_TARGET
static scan_outcome SPANS_NAME(
    const scan_request *request, const uint8_t *bytes, size_t count, bool is_last,
    scan_span *spans, uint32_t *places, size_t capacity) {
  scan_outcome outcome = {0, 0, 0, SCAN_ENDED, false};
  const uint8_t delimiter = request->delimiter, line_end = request->line_end;
  const uint8_t quote = request->has_quote ? request->quote : line_end;
  const uint32_t *ordinals = request->ordinals;
  const uint32_t ordinal_count = request->ordinal_count;
  const bool has_quote = request->has_quote, ends_with_lf = line_end == '\n';

  uint64_t inside = 0;        // All ones while in quotes.
  uint64_t may_open = 1;      // Whether a quote may open at the first byte of the block.
  size_t row_begin = 0;
  uint32_t delimiters = 0, wanted = 0, lines = 0, row_line = 0;
  uint32_t *row_places = places;

  for (size_t block = 0; block < count; block += 64) {
    uint64_t D, Q, N;
    const size_t length = count - block;
    const uint8_t *at = bytes + block;
    uint8_t rest[64];
    if (length < 64) {
      memset(rest, 0, sizeof rest);
      memcpy(rest, at, length);
      at = rest;
    }
    SPANS_MASKS(at, delimiter, quote, line_end, &D, &Q, &N);
    if (length < 64) {
      const uint64_t valid = (1ull << length) - 1;
      D &= valid;
      Q &= valid;
      N &= valid;
    }
    if (!has_quote) Q = 0;
    uint64_t outer_N = N;
    uint64_t bad = 0;
    if (Q | inside) {
      const uint64_t in = SPANS_PREFIX_XOR(Q) ^ inside;
      D &= ~in;
      outer_N &= ~in;
      const uint64_t closing = Q & ~in, opening = Q & in;
      const uint64_t before = D | outer_N | closing;
      bad = opening & ~(before << 1 | may_open);
      // After a closing quote only a separator may follow, or CR LF. The quote that doubles another
      // closes and opens at once.
      const uint64_t after = before | Q;
      const size_t last = length < 64 ? length - 1 : 63;
      for (uint64_t left = closing & ~(after >> 1); left; left &= left - 1) {
        const size_t bit = (size_t)__builtin_ctzll(left), place = block + bit + 1;
        if (place >= count) break;
        const uint8_t next = bytes[place];
        const bool ends_field = bit == last &&
            (next == delimiter || next == line_end || next == quote);
        const bool ends_row = ends_with_lf && next == '\r' &&
            (place + 1 < count ? bytes[place + 1] == '\n' : is_last);
        if (!ends_field && !ends_row) {
          bad |= left & -left;
          break;
        }
      }
      may_open = before >> 63;
      inside = (uint64_t)((int64_t)in >> 63);
      if (bad) {
        // Rows that end before the first bad quote are sound.
        const uint64_t sound = (bad & -bad) - 1;
        outer_N &= sound;
        D &= sound;
      }
    } else {
      may_open = (D | N) >> 63;
    }

    uint64_t left_D = D, left_N = N;
    while (outer_N) {
      const int place = __builtin_ctzll(outer_N);
      const uint64_t below = (1ull << place) - 1;
      uint64_t part = left_D & below;
      left_D &= ~below;
      const uint32_t found = (uint32_t)__builtin_popcountll(part);
      while (wanted < ordinal_count && ordinals[wanted] < delimiters + found) {
        uint64_t select = part;
        for (uint32_t skip = ordinals[wanted] - delimiters; skip; skip--) select &= select - 1;
        row_places[wanted++] = (uint32_t)block + (uint32_t)__builtin_ctzll(select);
      }
      const size_t end = block + (size_t)place;
      const uint64_t until = below << 1 | 1;
      lines += (uint32_t)__builtin_popcountll(left_N & until);
      left_N &= ~until;
      outer_N &= outer_N - 1;

      scan_span *span = &spans[outcome.rows++];
      span->begin = (uint32_t)row_begin;
      span->end = (uint32_t)(ends_with_lf && end > row_begin && bytes[end - 1] == '\r' ? end - 1 : end);
      span->line = row_line;
      span->fields = delimiters + found + 1;
      row_begin = end + 1;
      row_line = lines;
      delimiters = 0;
      wanted = 0;
      row_places += ordinal_count;
      if (outcome.rows == capacity) {
        outcome.consumed = row_begin;
        outcome.lines = lines;
        outcome.reason = SCAN_NO_ROOM;
        return outcome;
      }
    }
    if (bad) {
      outcome.consumed = row_begin;
      outcome.lines = row_line;
      outcome.reason = SCAN_IRREGULAR;
      return outcome;
    }
    if (left_D) {
      const uint32_t found = (uint32_t)__builtin_popcountll(left_D);
      while (wanted < ordinal_count && ordinals[wanted] < delimiters + found) {
        uint64_t select = left_D;
        for (uint32_t skip = ordinals[wanted] - delimiters; skip; skip--) select &= select - 1;
        row_places[wanted++] = (uint32_t)block + (uint32_t)__builtin_ctzll(select);
      }
      delimiters += found;
    }
    lines += (uint32_t)__builtin_popcountll(left_N);
  }

  outcome.is_open = inside != 0;
  if (is_last && !outcome.is_open && row_begin < count) {
    scan_span *span = &spans[outcome.rows++];
    const bool has_return = ends_with_lf && count > row_begin && bytes[count - 1] == '\r';
    span->begin = (uint32_t)row_begin;
    span->end = (uint32_t)(has_return ? count - 1 : count);
    span->line = row_line;
    span->fields = delimiters + 1;
    row_begin = count;
    row_line = lines;
  }
  outcome.consumed = row_begin;
  outcome.lines = row_line;
  return outcome;
}

#undef SPANS_NAME
#undef SPANS_TARGET
#undef SPANS_MASKS
#undef SPANS_PREFIX_XOR
