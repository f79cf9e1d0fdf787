#include "CScan.h"

// The scanner jumps from one special byte to the next: delimiter, quote, escape or line end. Masks
// of 64 bytes say where they are; what they mean depends on the state, so a quote in the middle of
// a bare field is an ordinary byte, as in RFC 4180 and in every spreadsheet.

typedef struct {
  const scan_dialect *dialect;
  const uint8_t *bytes;
  size_t count;
  size_t block;
  uint64_t mask;
} cursor;

static inline uint64_t mask_at(const cursor *at, size_t block) {
  const scan_dialect *d = at->dialect;
  if (at->count - block >= 64) {
    const uint8_t *bytes = at->bytes + block;
    return d->plain ? scan_mask_plain(bytes, d->delimiter, d->quote, d->escape, d->line_end)
                    : scan_mask(bytes, d->delimiter, d->quote, d->escape, d->line_end);
  }
  uint8_t rest[64] = {0};
  const size_t length = at->count - block;
  memcpy(rest, at->bytes + block, length);
  const uint64_t mask = d->plain
      ? scan_mask_plain(rest, d->delimiter, d->quote, d->escape, d->line_end)
      : scan_mask(rest, d->delimiter, d->quote, d->escape, d->line_end);
  return mask & ((1ull << length) - 1);
}

// The next special byte, or `count`.
static inline size_t next_special(cursor *at) {
  while (at->mask == 0) {
    at->block += 64;
    if (at->block >= at->count) {
      at->block = at->count;
      return at->count;
    }
    at->mask = mask_at(at, at->block);
  }
  const size_t place = at->block + (size_t)__builtin_ctzll(at->mask);
  at->mask &= at->mask - 1;
  return place;
}

// Leaves out the special bytes before a place.
static inline void skip_to(cursor *at, size_t place) {
  if (place >= at->count) {
    at->block = at->count;
    at->mask = 0;
    return;
  }
  const size_t block = place & ~(size_t)63;
  if (block != at->block) {
    at->block = block;
    at->mask = mask_at(at, block);
  }
  at->mask &= ~0ull << (place - block);
}

scan_result scan_rows(
    const scan_dialect *dialect, const uint8_t *bytes, size_t count, bool is_last,
    scan_field *fields, size_t field_capacity, scan_row *rows, size_t row_capacity) {
  scan_result result = {0, 0, 0, false, false};
  if (count == 0) return result;
  cursor at = {dialect, bytes, count, 0, 0};
  at.mask = mask_at(&at, 0);

  const uint8_t delimiter = dialect->delimiter, quote = dialect->quote;
  const uint8_t escape = dialect->escape, line_end = dialect->line_end;
  const bool has_quote = dialect->has_quote, has_escape = dialect->has_escape;

  size_t field_count = 0, row_field = 0;
  size_t row_begin = 0, begin = 0;
  uint32_t lines = 0, row_line = 0;

  while (begin < count || (is_last && row_begin < begin)) {
    if (result.rows == row_capacity || field_count == field_capacity) {
      result.is_full = true;
      break;
    }
    uint32_t flags = 0;
    size_t from = begin, to = count, place;
    bool is_closed = true;

    if (has_quote && begin < count && bytes[begin] == quote) {
      // A quoted field: up to a quote that is followed by neither a quote nor text.
      flags = SCAN_QUOTED;
      is_closed = false;
      from = begin + 1;
      skip_to(&at, from);
      while ((place = next_special(&at)) < count) {
        const uint8_t byte = bytes[place];
        if (byte == line_end) {
          lines++;
        } else if (has_escape && byte == escape && escape != quote) {
          flags |= SCAN_ESCAPED;
          if (place + 1 < count && bytes[place + 1] == line_end) lines++;
          skip_to(&at, place + 2);
        } else if (byte == quote) {
          if (place + 1 < count && bytes[place + 1] == quote) {
            flags |= SCAN_ESCAPED;
            skip_to(&at, place + 2);
          } else {
            // Without the byte that follows, it cannot be told whether the quote is doubled.
            if (place + 1 == count && !is_last) break;
            to = place;
            is_closed = true;
            break;
          }
        }
      }
      if (!is_closed) {
        result.is_open = true;
        break;
      }
      const size_t after = to + 1;
      size_t ends = after;
      if (ends < count && bytes[ends] == '\r' && line_end == '\n') {
        if (ends + 1 == count && !is_last) break;
        if (ends + 1 == count || bytes[ends + 1] == '\n') ends++;
      }
      skip_to(&at, ends);
      place = next_special(&at);
      while (place < count && bytes[place] != delimiter && bytes[place] != line_end) {
        place = next_special(&at);
      }
      if (place == count && !is_last) break;
      if (place != ends) {
        flags = SCAN_STRAY;
        from = begin;
        to = place;
      }
    } else {
      // A bare field: up to the next delimiter or line end. Quotes in it are ordinary bytes.
      skip_to(&at, begin);
      while ((place = next_special(&at)) < count) {
        const uint8_t byte = bytes[place];
        if (byte == delimiter || byte == line_end) break;
        if (has_escape && byte == escape) {
          flags |= SCAN_ESCAPED;
          if (place + 1 < count && bytes[place + 1] == line_end) lines++;
          skip_to(&at, place + 2);
        }
      }
      if (place == count && !is_last) break;
      to = place;
    }

    const bool ends_row = place == count || bytes[place] == line_end;
    size_t row_end = place;
    if (ends_row && line_end == '\n' && row_end > begin && bytes[row_end - 1] == '\r') {
      row_end--;
      if (to > row_end) to = row_end;
    }
    fields[field_count].begin = (uint32_t)from;
    fields[field_count].packed = (uint32_t)(to - from) << 3 | flags;
    field_count++;
    begin = place + 1;

    if (ends_row) {
      if (place < count) lines++;
      scan_row *row = &rows[result.rows++];
      row->begin = (uint32_t)row_begin;
      row->end = (uint32_t)row_end;
      row->field = (uint32_t)row_field;
      row->line = row_line;
      row_begin = begin < count ? begin : count;
      row_field = field_count;
      row_line = lines;
      result.consumed = row_begin;
      result.lines = lines;
      if (place == count) break;
    }
  }
  rows[result.rows].field = (uint32_t)row_field;
  return result;
}
