#pragma once
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// What libxml2's parser meets, in lists: elements, attributes and texts, in the order of the document.
//
// libxml2 calls back for every tag and text. These functions put what it says into three lists and
// do nothing else, so that a chunk of the document is gone through in C and looked at afterwards.

/// What an event is.
enum { SB_XML_START = 0, SB_XML_END = 1, SB_XML_TEXT = 2 };

/// Why collecting stopped before the parser did.
enum {
  SB_XML_GOES_ON = 0,
  SB_XML_FAILED = 1,
  SB_XML_TOO_DEEP = 2,
  SB_XML_NO_MEMORY = 3,
  SB_XML_TOO_MANY_NAMES = 4,
};

/// One event.
typedef struct {
  /// The number of the element's name; of a text, that of the element it is in.
  uint32_t name;
  /// `SB_XML_START`, `SB_XML_END` or `SB_XML_TEXT`.
  uint32_t kind;
  /// The line, from 1; of a start, where its tag begins.
  uint32_t line;
  /// Of a start its first attribute, of a text its first byte.
  uint32_t first;
  /// How many attributes, or bytes.
  uint32_t count;
} sb_xml_event;

/// An attribute: its value is a range of the bytes.
typedef struct {
  uint32_t name;
  uint32_t first;
  uint32_t count;
} sb_xml_attribute;

/// A name: the parser's own characters, which stay where they are for as long as it lives, so that
/// the same name is the same pointers.
typedef struct {
  const unsigned char *local;
  const unsigned char *prefix;
  const unsigned char *uri;
} sb_xml_name;

/// An element that is open.
typedef struct {
  uint32_t name;
  uint32_t line;
} sb_xml_open;

/// The lists, and what is needed to fill them. Zeros are an empty one.
typedef struct {
  sb_xml_event *events;
  uint32_t event_count, event_capacity;
  sb_xml_attribute *attributes;
  uint32_t attribute_count, attribute_capacity;
  unsigned char *bytes;
  uint32_t byte_count, byte_capacity;
  sb_xml_name *names;
  uint32_t name_count, name_capacity;
  uint32_t *slots; // Hash table of the names: number + 1, 0 for none.
  uint32_t slot_count;
  sb_xml_open *open;
  uint32_t open_count, open_capacity;
  /// Lines that were taken away before the parser saw them.
  int64_t line_offset;
  uint32_t last_line;
  /// How deep elements may be nested.
  uint32_t depth_limit;
  /// How many different names of elements and attributes there may be: libxml2's dictionary is slow
  /// with many.
  uint32_t name_limit;
  /// Whether end tags are taken as they are written, whatever the parser has open.
  bool recovers;
  /// The name of an end tag that does not fit what the parser has open, until that is closed; freed here.
  char *mismatched_end;
  /// Why nothing is collected any more.
  int state;
  /// The parser, an `xmlParserCtxt`.
  void *parser;
  /// Whoever is asked what is rare: entities and errors.
  void *owner;
} sb_xml_events;

/// Fills a SAX table (`xmlSAXHandler`) with the functions that collect; their context is an
/// `sb_xml_events`.
void sb_xml_collect(void *sax_handler);

/// Adds a text, as if the parser had met it.
void sb_xml_add_text(sb_xml_events *list, const unsigned char *text, uint32_t count);

/// The line the parser is at.
uint32_t sb_xml_line(sb_xml_events *list);

/// Forgets the events, attributes and bytes; names and open elements stay.
void sb_xml_take_all(sb_xml_events *list);

/// Gives back all memory of the lists.
void sb_xml_free(sb_xml_events *list);

/// The first place of a mark in some bytes, or null; in time that grows with the bytes alone.
const unsigned char *sb_xml_find(
  const unsigned char *bytes, size_t count, const unsigned char *mark, size_t length);

/// Keeps libxml2 from writing to standard error in this thread, which it does about encodings.
void sb_xml_be_quiet(void);
