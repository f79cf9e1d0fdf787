public import Switchboard

extension Catalog {
  /// Everything that ships with Switchboard. A new source or sink is one entry here, one case where it
  /// is made (`ConnectorFactory`), and one line in Package.swift.
  public static let standard = Catalog(
    sources: [
      Connector(
        name: "registry",
        summary: "a registry in CSV or XML, read as a definition says",
        value: "files, folders, globs or addresses; archives are looked into",
        options: [
          Option("as", "the definition by name or file; found by the columns if not given"),
          Option("encoding", "the encoding, instead of the definition's"),
          Option("all", "true keeps the rows that the definition's filter leaves out"),
          Option("name", "the name in outputs; the definition's if not given"),
          Option("delimiter", "what separates the fields of CSV; found if not given, as all below"),
          Option("quote", "what stands around fields: one mark, two that open and close, or none"),
          Option("escape", "what makes the next character ordinary"),
          Option("record_end", "what ends a row: lf, cr, mixed, or other characters"),
          Option("comment", "what begins a line that is a remark"),
          Option("header_rows", "how many rows the header has; 0 for none"),
          Option("table", "which of several tables in a file is read, from 1"),
          Option("damage", "what is done with damaged rows: repair (if not given), skip or strict"),
        ],
        sample: """
          - registry: registries/StockEtablissement_utf8.zip
            as: fr-sirene
          """),
      Connector(
        name: "feed",
        summary: "a feed of articles in RSS, Atom or JSON Feed",
        value: "files, folders, globs or addresses",
        options: [
          Option("title", "the title, instead of the feed's own"),
          Option("licence", "the licence, instead of what the feed says of its rights"),
          Option("attribution", "the credit line that the licence asks for"),
          Option(
            "redistribution", "open, attribution, share_alike, restricted (if not given) or unknown"
          ),
          Option("name", "the name in outputs; made of the feed's address if not given"),
        ],
        sample: """
          - feed: feeds/*.xml
          """),
      Connector(
        name: "opml",
        summary: "the feeds that a list in OPML names, each a source of its own",
        value: "files or addresses",
        options: [],
        sample: """
          - opml: subscriptions.opml
          """),
      Connector(
        name: "article",
        summary: "news articles as files: text, HTML or Markdown, one article each",
        value: "files, folders, globs or addresses",
        options: [
          Option("language", "fr, en, es, pt, it, de or ar; told from the text if not given"),
          Option(
            "published",
            "the date of the articles, such as 2010-03, which relative dates are counted from"),
          Option("encoding", "the encoding, instead of what is found out"),
          Option("name", "the name in outputs; news if not given"),
        ],
        sample: """
          - article: clippings/*.txt
            language: fr
            published: 2010-03
          """),
      // new-source: catalog
    ],
    sinks: [
      Connector(
        name: "json",
        summary: "JSON: one object a line, or one document",
        value: "a file, or - for standard output",
        options: [
          Option("form", "lines (if not given) or document; a path ending in .json is a document")
        ],
        sample: """
          - json: out/records.jsonl
          """),
      Connector(
        name: "csv",
        summary: "a folder of CSV files, one a table",
        value: "a folder",
        options: [
          Option("guard", "false leaves values alone that a spreadsheet would run as formulas"),
          Option("bom", "true puts a byte order mark first, for Excel"),
          Option("delimiter", "what separates columns; a comma if not given"),
        ],
        sample: """
          - csv: out/tables
          """),
      Connector(
        name: "sql",
        summary: "one script that can be run again, for SQLite and PostgreSQL alike",
        value: "a file, or - for standard output",
        options: [],
        sample: """
          - sql: out/register.sql
          """),
      Connector(
        name: "sqlite",
        summary: "a SQLite database, into which records are merged by their ids",
        value: "a file",
        options: [],
        sample: """
          - sqlite: out/register.db
          """),
    ])
}
