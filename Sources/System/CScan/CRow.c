#include "CRow.h"

#include <string.h>

// Tokens are at most 8 bytes long: with so many bytes at hand nothing can be cut in two.
enum { LONGEST = 8 };

void scan_prepare(scan_tokens *tokens) {
  memset(tokens->is_special, 0, sizeof tokens->is_special);
  if (tokens->delimiter.length > 0) tokens->is_special[tokens->delimiter.bytes[0]] = true;
  if (tokens->has_escape) tokens->is_special[tokens->escape] = true;
  if (tokens->end_kind == SCAN_END_TOKEN) {
    tokens->is_special[tokens->record_end.bytes[0]] = true;
  } else if (tokens->end_kind != SCAN_END_NONE) {
    tokens->is_special['\r'] = true;
    tokens->is_special['\n'] = true;
  }
}

static inline bool is_at(const scan_token *token, const uint8_t *bytes, size_t place, size_t count) {
  return token->length > 0 && place + token->length <= count && bytes[place] == token->bytes[0] &&
      (token->length == 1 || memcmp(bytes + place, token->bytes, token->length) == 0);
}

// The length of the record end at a place, 0 for none.
static inline size_t record_end(
    const scan_tokens *tokens, const uint8_t *bytes, size_t place, size_t count) {
  if (tokens->end_kind == SCAN_END_TOKEN) {
    return is_at(&tokens->record_end, bytes, place, count) ? tokens->record_end.length : 0;
  }
  if (tokens->end_kind == SCAN_END_NONE) return 0;
  const uint8_t byte = bytes[place];
  if (byte == '\n') return tokens->end_kind == SCAN_END_CR ? 0 : 1;
  if (byte != '\r') return 0;
  if (tokens->end_kind == SCAN_END_CR) return 1;
  if (place + 1 < count && bytes[place + 1] == '\n') return 2;
  // A CR at the very end is what is left of a CR LF.
  return tokens->end_kind == SCAN_END_ANY || place + 1 == count;
}

static inline bool is_blank(uint8_t byte) { return byte == ' ' || byte == '\t'; }

// A field that ends at the next delimiter or record end.
static inline size_t bare_end(
    const scan_tokens *tokens, const uint8_t *bytes, size_t place, size_t count, bool is_last,
    scan_row_result *result, uint32_t *flags) {
  for (; place < count; place++) {
    if (!tokens->is_special[bytes[place]]) continue;
    if (!is_last && place + LONGEST > count) break;
    if (is_at(&tokens->delimiter, bytes, place, count)) return place;
    if (record_end(tokens, bytes, place, count)) return place;
    if (tokens->has_escape && bytes[place] == tokens->escape) {
      *flags |= SCAN_ESCAPED;
      if (place + 1 < count && bytes[place + 1] == '\n') result->lines++;
      place++;
    }
  }
  if (place > count) place = count;
  if (!is_last) result->status = SCAN_CUT;
  return place;
}

// A field in quotes, from behind the opening one: the place of the closing one.
static inline size_t quoted_end(
    const scan_tokens *tokens, const uint8_t *bytes, size_t place, size_t count, bool is_last,
    scan_row_result *result, uint32_t *flags) {
  const uint8_t close = tokens->close.bytes[0];
  for (; place < count; place++) {
    const uint8_t byte = bytes[place];
    if (tokens->has_escape && byte == tokens->escape) {
      *flags |= SCAN_ESCAPED;
      place++;
      if (place < count && bytes[place] == '\n') result->lines++;
    } else if (byte == close) {
      if (!is_last && place + 2 * LONGEST > count) break;
      if (!is_at(&tokens->close, bytes, place, count)) continue;
      const size_t next = place + tokens->close.length;
      if (next >= count || !is_at(&tokens->close, bytes, next, count)) return place;
      *flags |= SCAN_ESCAPED;
      place = next + tokens->close.length - 1;
    } else if (byte == '\n') {
      result->lines++;
    } else if (byte == '\r' && tokens->end_kind != SCAN_END_LF) {
      if (place + 1 == count || bytes[place + 1] != '\n') result->lines++;
    }
  }
  result->status = SCAN_OPEN;
  return count;
}

scan_row_result scan_row(
    const scan_tokens *tokens, const uint8_t *bytes, size_t count, bool is_last,
    bool ignores_quotes, scan_field *fields, size_t capacity) {
  scan_row_result result = {0, 0, 0, 0, SCAN_WHOLE, false};
  const bool has_quote = tokens->open.length > 0 && !ignores_quotes;
  size_t place = 0;
  for (;;) {
    if (result.fields == capacity) {
      result.status = SCAN_CROWDED;
      return result;
    }
    uint32_t flags = 0;
    size_t from = place, end;
    if (tokens->is_padded) {
      while (from < count && is_blank(bytes[from]) &&
             !is_at(&tokens->delimiter, bytes, from, count)) from++;
    }
    if (!is_last && from + LONGEST > count) {
      result.status = SCAN_CUT;
      return result;
    }
    bool is_bare = true;
    const size_t begin = from;
    if (has_quote && from < count && is_at(&tokens->open, bytes, from, count)) {
      flags = SCAN_QUOTED;
      from += tokens->open.length;
      end = quoted_end(tokens, bytes, from, count, is_last, &result, &flags);
      if (result.status != SCAN_WHOLE) return result;
      place = end + tokens->close.length;
      if (tokens->is_padded) {
        while (place < count && is_blank(bytes[place]) &&
               !is_at(&tokens->delimiter, bytes, place, count)) place++;
      }
      is_bare = place < count && !is_at(&tokens->delimiter, bytes, place, count) &&
          record_end(tokens, bytes, place, count) == 0;
      if (is_bare) {
        // Text after the closing quote: the field goes on to the next delimiter or end.
        flags = SCAN_STRAY;
        result.is_stray = true;
        from = begin;
      }
    } else {
      place = begin;
    }
    if (is_bare) {
      end = place = bare_end(tokens, bytes, place, count, is_last, &result, &flags);
      if (result.status != SCAN_WHOLE) return result;
      if (tokens->is_padded) {
        while (end > from && is_blank(bytes[end - 1])) end--;
      }
    }
    fields[result.fields].begin = (uint32_t)from;
    fields[result.fields].packed = (uint32_t)(end - from) << 3 | flags;
    result.fields++;
    if (place < count && is_at(&tokens->delimiter, bytes, place, count)) {
      place += tokens->delimiter.length;
      continue;
    }
    result.end = place;
    if (place < count) {
      result.next = place + record_end(tokens, bytes, place, count);
      result.lines += tokens->end_kind != SCAN_END_TOKEN || bytes[place] == '\n';
    } else {
      result.next = count;
    }
    return result;
  }
}
