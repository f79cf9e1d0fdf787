#define _GNU_SOURCE // For memmem.
#include "CXMLEvents.h"

#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/xmlerror.h>
#include <stdlib.h>
#include <string.h>

// Makes room for `more` elements in a list; false where there is no memory.
static bool grow(
  void **list, uint32_t count, uint32_t *capacity, size_t size, size_t more) {
  size_t wanted = (size_t)count + more;
  if (wanted <= *capacity) return true;
  size_t next = *capacity ? (size_t)*capacity * 2 : 256;
  while (next < wanted) next *= 2;
  if (next > UINT32_MAX) return false;
  void *grown = realloc(*list, next * size);
  if (!grown) return false;
  *list = grown;
  *capacity = (uint32_t)next;
  return true;
}

#define GROW(list, field, more)                                                   \
  grow((void **)&(list)->field##s, (list)->field##_count, &(list)->field##_capacity, \
       sizeof *(list)->field##s, (more))

static void stop(sb_xml_events *list, int state) {
  if (list->state == SB_XML_GOES_ON) list->state = state;
  xmlStopParser(list->parser);
}

// After an error the parser leaves out references to entities; only this makes it go on.
static inline void go_on(sb_xml_events *list) {
  if (list->recovers) ((xmlParserCtxtPtr)list->parser)->wellFormed = 1;
}

// MARK: Names

static inline uint32_t hash(const unsigned char *local, const unsigned char *prefix) {
  uint64_t bits = (uint64_t)(uintptr_t)local + (uint64_t)(uintptr_t)prefix * 3;
  return (uint32_t)((bits * 0x9E3779B97F4A7C15u) >> 32);
}

static bool grow_slots(sb_xml_events *list) {
  uint32_t count = list->slot_count ? list->slot_count * 2 : 256;
  uint32_t *slots = calloc(count, sizeof *slots);
  if (!slots) return false;
  for (uint32_t number = 0; number < list->name_count; number++) {
    uint32_t slot = hash(list->names[number].local, list->names[number].prefix) & (count - 1);
    while (slots[slot]) slot = (slot + 1) & (count - 1);
    slots[slot] = number + 1;
  }
  free(list->slots);
  list->slots = slots;
  list->slot_count = count;
  return true;
}

// The number of a name; a new one where it was not met before. Compares pointers, never characters.
static uint32_t name_number(
  sb_xml_events *list, const unsigned char *local, const unsigned char *prefix,
  const unsigned char *uri) {
  if (list->slot_count < 2 * list->name_count + 2 && !grow_slots(list)) {
    stop(list, SB_XML_NO_MEMORY);
    return 0;
  }
  uint32_t mask = list->slot_count - 1;
  uint32_t slot = hash(local, prefix) & mask;
  while (list->slots[slot]) {
    const sb_xml_name *name = &list->names[list->slots[slot] - 1];
    if (name->local == local && name->prefix == prefix && name->uri == uri) {
      return list->slots[slot] - 1;
    }
    slot = (slot + 1) & mask;
  }
  if (list->name_count >= list->name_limit) {
    stop(list, SB_XML_TOO_MANY_NAMES);
    return 0;
  }
  if (!GROW(list, name, 1)) {
    stop(list, SB_XML_NO_MEMORY);
    return 0;
  }
  list->names[list->name_count] = (sb_xml_name){local, prefix, uri};
  list->slots[slot] = ++list->name_count;
  return list->name_count - 1;
}

// MARK: Lines

uint32_t sb_xml_line(sb_xml_events *list) {
  xmlParserCtxtPtr parser = list->parser;
  int64_t line = (parser && parser->input ? parser->input->line : 0) + list->line_offset;
  list->last_line = line < 0 ? 0 : (uint32_t)line;
  return list->last_line;
}

// The line where a start tag begins; the parser is at its end.
static uint32_t start_line(sb_xml_events *list) {
  uint32_t before = list->last_line;
  uint32_t line = sb_xml_line(list);
  if (line == before) return line;
  xmlParserInputPtr input = ((xmlParserCtxtPtr)list->parser)->input;
  for (const unsigned char *at = input->cur; at && at > input->base;) {
    at--;
    if (*at == '<') break;
    if (*at == '\n') line--;
  }
  return line;
}

// MARK: What the parser calls

static void start(
  void *context, const xmlChar *local, const xmlChar *prefix, const xmlChar *uri, int ns_count,
  const xmlChar **namespaces, int count, int defaulted, const xmlChar **values) {
  (void)ns_count, (void)namespaces, (void)defaulted;
  sb_xml_events *list = context;
  go_on(list);
  if (list->state) return;
  uint32_t name = name_number(list, local, prefix, uri);
  uint32_t line = start_line(list);
  if (!grow((void **)&list->open, list->open_count, &list->open_capacity, sizeof *list->open, 1) ||
      !GROW(list, event, 1) || !GROW(list, attribute, (size_t)count)) {
    stop(list, SB_XML_NO_MEMORY);
    return;
  }
  list->open[list->open_count++] = (sb_xml_open){name, line};
  // Unclosed tags pile up in the parser, though they are closed here.
  int64_t held = ((xmlParserCtxtPtr)list->parser)->nameNr;
  if (list->open_count > list->depth_limit || held > 100 * (int64_t)list->depth_limit) {
    stop(list, SB_XML_TOO_DEEP);
    return;
  }
  uint32_t first = list->attribute_count;
  for (int index = 0; index < count; index++) {
    // Local name, prefix, URI, value, end of the value.
    const xmlChar **fields = values + 5 * index;
    size_t length = (size_t)(fields[4] - fields[3]);
    uint32_t number = name_number(list, fields[0], fields[1], fields[2]);
    if (!GROW(list, byte, length)) {
      stop(list, SB_XML_NO_MEMORY);
      return;
    }
    memcpy(list->bytes + list->byte_count, fields[3], length);
    list->attributes[list->attribute_count++] =
      (sb_xml_attribute){number, list->byte_count, (uint32_t)length};
    list->byte_count += (uint32_t)length;
  }
  list->events[list->event_count++] =
    (sb_xml_event){name, SB_XML_START, line, first, (uint32_t)count};
}

static void end(void *context, const xmlChar *local, const xmlChar *prefix, const xmlChar *uri) {
  (void)prefix, (void)uri;
  sb_xml_events *list = context;
  go_on(list);
  if (list->state) return;
  uint32_t depth = list->open_count;
  if (list->mismatched_end || !depth || list->names[list->open[depth - 1].name].local != local) {
    // The end tag as written says what is closed, not what the parser has open: whatever was left
    // open inside is closed with it, and an end of nothing is passed over.
    const char *written = list->mismatched_end ? list->mismatched_end : (const char *)local;
    while (depth &&
           strcmp((const char *)list->names[list->open[depth - 1].name].local, written) != 0) {
      depth--;
    }
    free(list->mismatched_end);
    list->mismatched_end = NULL;
    if (!depth) return;
  }
  uint32_t line = sb_xml_line(list);
  if (!GROW(list, event, list->open_count - depth + 1)) {
    stop(list, SB_XML_NO_MEMORY);
    return;
  }
  while (list->open_count >= depth) {
    uint32_t name = list->open[--list->open_count].name;
    list->events[list->event_count++] = (sb_xml_event){name, SB_XML_END, line, 0, 0};
  }
}

void sb_xml_add_text(sb_xml_events *list, const unsigned char *text, uint32_t count) {
  if (list->state || !list->open_count || !count) return;
  if (!GROW(list, byte, count) || !GROW(list, event, 1)) {
    stop(list, SB_XML_NO_MEMORY);
    return;
  }
  memcpy(list->bytes + list->byte_count, text, count);
  sb_xml_event *last = list->event_count ? &list->events[list->event_count - 1] : NULL;
  if (last && last->kind == SB_XML_TEXT) {
    last->count += count;
  } else {
    list->events[list->event_count++] = (sb_xml_event){
      list->open[list->open_count - 1].name, SB_XML_TEXT, sb_xml_line(list), list->byte_count,
      count};
  }
  list->byte_count += count;
}

static void text(void *context, const xmlChar *characters, int count) {
  sb_xml_events *list = context;
  go_on(list);
  if (count > 0) sb_xml_add_text(list, characters, (uint32_t)count);
}

void sb_xml_collect(void *sax_handler) {
  xmlSAXHandlerPtr handler = sax_handler;
  handler->initialized = XML_SAX2_MAGIC;
  handler->startElementNs = start;
  handler->endElementNs = end;
  handler->characters = text;
  // The same function, by which the parser knows that blanks are wanted.
  handler->ignorableWhitespace = text;
}

void sb_xml_take_all(sb_xml_events *list) {
  list->event_count = 0;
  list->attribute_count = 0;
  list->byte_count = 0;
}

void sb_xml_free(sb_xml_events *list) {
  free(list->events);
  free(list->attributes);
  free(list->bytes);
  free(list->names);
  free(list->slots);
  free(list->open);
  free(list->mismatched_end);
  *list = (sb_xml_events){0};
}

const unsigned char *sb_xml_find(
  const unsigned char *bytes, size_t count, const unsigned char *mark, size_t length) {
  return memmem(bytes, count, mark, length);
}

static void ignore(void *context, const char *message, ...) {
  (void)context, (void)message;
}

void sb_xml_be_quiet(void) {
  xmlSetGenericErrorFunc(NULL, ignore);
}
