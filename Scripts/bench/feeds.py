"""Generates feeds in the shape of those that are read every day: the same bytes on every machine.

200 feeds, some 45 MB, from 2 kB to 5 MB: RSS 2.0 of blogs (content in CDATA, comments, categories), of news
(short escaped descriptions, media), of podcasts (iTunes), Atom with escaped HTML and with XHTML, and RSS 1.0. One in
twenty is damaged: a bare ampersand, an entity of HTML, a control character, or an end that is missing.
"""
import json
import random
from pathlib import Path

EDITION = 2
SEED = 4287
COUNT = 200
BYTES = 45_000_000

WORDS = ("the of and to in centre call center agents jobs opens new site city clients customer support service "
         "company group plans hiring announced Tuesday workers languages market growth region minister said "
         "employment les des une pour dans sur avec emplois ouverture société région clientèle téléphone appels "
         "conseillers création équipe années ville été près là où déjà los las una para con empleos apertura "
         "empresa región atención teléfono llamadas puestos ciudad año más también inversión española").split()
SIGNS = ["’", "é", "—", "«", "»", "ñ", "€"]


class Writer:
    """One feed in the making."""

    def __init__(self, seed: int, size: int):
        self.random = random.Random(seed)
        self.size = size

    def words(self, least: int, most: int) -> str:
        chosen = self.random.choices(WORDS, k=self.random.randint(least, most))
        if self.random.random() < 0.2:
            chosen.insert(0, self.random.choice(SIGNS))
        return " ".join(chosen).capitalize()

    def html(self, size: int) -> str:
        parts = []
        total = 0
        while total < size:
            kind = self.random.random()
            if kind < 0.12:
                part = f'<p><img src="https://img.example.org/{self.random.randint(1, 9999)}.jpg" alt="{self.words(2, 6)}" width="640" /></p>\n'
            elif kind < 0.2:
                part = "<ul>\n" + "".join(f"<li>{self.words(3, 12)}</li>\n" for _ in range(4)) + "</ul>\n"
            else:
                part = (f"<p>{self.words(20, 60)} <a href=\"https://www.example.org/{self.random.randint(1, 99999)}/\">"
                        f"{self.words(2, 5)}</a> {self.words(10, 40)}, <strong>{self.words(1, 3)}</strong>.</p>\n")
            parts.append(part)
            total += len(part)
        return "".join(parts)

    def date(self, number: int) -> str:
        day = 28 - number % 28
        return f"Tue, {day:02} Sep 2026 {number % 24:02}:{number * 7 % 60:02}:00 +0000"

    def iso(self, number: int) -> str:
        return f"2026-09-{28 - number % 28:02}T{number % 24:02}:{number * 7 % 60:02}:00Z"

    def fill(self, item) -> str:
        parts = []
        total = 0
        number = 0
        while total < self.size - 900 or number == 0:
            part = item(number)
            parts.append(part)
            total += len(part.encode())
            number += 1
        self.items = number
        return "".join(parts)

    def blog(self) -> str:
        def item(number: int) -> str:
            address = f"https://blog.example.org/2026/09/{number}-{self.random.randint(1, 10**6)}/"
            categories = "".join(f"\t\t<category><![CDATA[{self.words(1, 2)}]]></category>\n"
                                 for _ in range(self.random.randint(1, 6)))
            return (f"\t<item>\n\t\t<title>{self.words(4, 12)}</title>\n\t\t<link>{address}</link>\n"
                    f"\t\t<comments>{address}#comments</comments>\n\t\t<dc:creator><![CDATA[{self.words(2, 2)}]]></dc:creator>\n"
                    f"\t\t<pubDate>{self.date(number)}</pubDate>\n{categories}"
                    f"\t\t<guid isPermaLink=\"false\">https://blog.example.org/?p={number}</guid>\n"
                    f"\t\t<description><![CDATA[<p>{self.words(30, 60)} [&#8230;]</p>\n]]></description>\n"
                    f"\t\t<content:encoded><![CDATA[{self.html(self.random.randint(1500, 9000))}]]></content:encoded>\n"
                    f"\t\t<wfw:commentRss>{address}feed/</wfw:commentRss>\n\t\t<slash:comments>{number % 9}</slash:comments>\n\t</item>\n")
        return ('<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"\n\txmlns:content="http://purl.org/rss/1.0/modules/content/"\n'
                '\txmlns:wfw="http://wellformedweb.org/CommentAPI/"\n\txmlns:dc="http://purl.org/dc/elements/1.1/"\n'
                '\txmlns:atom="http://www.w3.org/2005/Atom"\n\txmlns:sy="http://purl.org/rss/1.0/modules/syndication/"\n'
                '\txmlns:slash="http://purl.org/rss/1.0/modules/slash/">\n<channel>\n'
                f'\t<title>{self.words(2, 5)}</title>\n\t<atom:link href="https://blog.example.org/feed/" rel="self" type="application/rss+xml" />\n'
                f'\t<link>https://blog.example.org</link>\n\t<description>{self.words(5, 12)}</description>\n'
                f'\t<lastBuildDate>{self.date(0)}</lastBuildDate>\n\t<language>fr-FR</language>\n'
                '\t<sy:updatePeriod>hourly</sy:updatePeriod>\n\t<sy:updateFrequency>1</sy:updateFrequency>\n'
                f'\t<generator>https://generator.example.org/?v=6.6</generator>\n{self.fill(item)}</channel>\n</rss>\n')

    def news(self) -> str:
        def item(number: int) -> str:
            address = f"https://news.example.org/a/{self.random.randint(1, 10**7)}"
            html = escaped(f"<a href=\"{address}\"><img src=\"{address}.jpg\"></a><p>{self.words(25, 70)}</p>")
            return (f"<item><title>{self.words(5, 14)}</title><link>{address}?at=rss&amp;n={number}</link>"
                    f"<guid isPermaLink=\"true\">{address}</guid><pubDate>{self.date(number)}</pubDate>"
                    f"<description>{html}</description><category>{self.words(1, 2)}</category>"
                    f"<media:content url=\"{address}.jpg\" medium=\"image\" type=\"image/jpeg\" width=\"1200\" height=\"675\">"
                    f"<media:title type=\"plain\">{self.words(3, 8)}</media:title></media:content>"
                    f"<media:thumbnail url=\"{address}-t.jpg\" width=\"140\" height=\"84\"/>"
                    f"<source url=\"https://news.example.org/rss\">{self.words(2, 3)}</source></item>\n")
        return ('<?xml version="1.0" encoding="utf-8"?>\n<rss version="2.0" xmlns:media="http://search.yahoo.com/mrss/"><channel>'
                f'<title>{self.words(2, 4)}</title><link>https://news.example.org/</link><description>{self.words(4, 9)}</description>'
                f'<language>en-gb</language><copyright>{self.words(3, 5)}</copyright><ttl>15</ttl>'
                f'<image><url>https://news.example.org/logo.png</url><title>{self.words(2, 3)}</title>'
                f'<link>https://news.example.org/</link></image>{self.fill(item)}</channel></rss>')

    def podcast(self) -> str:
        def item(number: int) -> str:
            address = f"https://pod.example.org/{number}"
            return (f"    <item>\n      <title>{self.words(4, 9)}</title>\n      <itunes:title>{self.words(4, 9)}</itunes:title>\n"
                    f"      <description><![CDATA[{self.html(700)}]]></description>\n      <itunes:summary>{self.words(30, 60)}</itunes:summary>\n"
                    f"      <enclosure url=\"{address}.mp3\" length=\"{self.random.randint(10**6, 10**8)}\" type=\"audio/mpeg\"/>\n"
                    f"      <guid isPermaLink=\"false\">{self.random.getrandbits(128):032x}</guid>\n      <pubDate>{self.date(number)}</pubDate>\n"
                    f"      <itunes:duration>{self.random.randint(300, 5000)}</itunes:duration>\n      <itunes:explicit>false</itunes:explicit>\n"
                    f"      <itunes:image href=\"{address}.jpg\"/>\n      <itunes:episode>{number}</itunes:episode>\n"
                    f"      <itunes:episodeType>full</itunes:episodeType>\n    </item>\n")
        return ('<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd" '
                'xmlns:atom="http://www.w3.org/2005/Atom">\n  <channel>\n'
                f'    <title>{self.words(2, 4)}</title>\n    <link>https://pod.example.org</link>\n    <language>es</language>\n'
                f'    <itunes:author>{self.words(2, 2)}</itunes:author>\n    <itunes:category text="Business"/>\n'
                f'    <description>{self.words(9, 30)}</description>\n{self.fill(item)}  </channel>\n</rss>\n')

    def atom(self, xhtml: bool) -> str:
        def item(number: int) -> str:
            address = f"https://atom.example.org/{self.random.randint(1, 10**7)}"
            html = self.html(self.random.randint(800, 5000))
            content = (f'<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">{html}</div></content>' if xhtml
                       else f'<content type="html">{escaped(html)}</content>')
            return (f"  <entry>\n    <id>tag:atom.example.org,2026:{number}</id>\n    <title type=\"html\">{self.words(4, 11)}</title>\n"
                    f"    <published>{self.iso(number)}</published>\n    <updated>{self.iso(number + 1)}</updated>\n"
                    f"    <link rel=\"alternate\" type=\"text/html\" href=\"{address}\"/>\n"
                    f"    <author><name>{self.words(2, 2)}</name></author>\n    <category term=\"{self.words(1, 1)}\"/>\n"
                    f"    <summary type=\"text\">{self.words(15, 40)}</summary>\n    {content}\n  </entry>\n")
        return ('<?xml version="1.0" encoding="UTF-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">\n'
                f'  <id>tag:atom.example.org,2026:feed</id>\n  <title>{self.words(2, 4)}</title>\n  <updated>{self.iso(0)}</updated>\n'
                f'  <link rel="self" href="https://atom.example.org/feed"/>\n  <link href="https://atom.example.org/"/>\n{self.fill(item)}</feed>\n')

    def rdf(self) -> str:
        def item(number: int) -> str:
            address = f"http://rdf.example.org/{self.random.randint(1, 10**7)}"
            return (f"<item rdf:about=\"{address}\"><title>{self.words(4, 10)}</title><link>{address}</link>"
                    f"<description>{self.words(30, 90)}</description><dc:date>{self.iso(number)}</dc:date>"
                    f"<dc:creator>{self.words(2, 2)}</dc:creator><dc:subject>{self.words(1, 1)}</dc:subject></item>\n")
        return ('<?xml version="1.0"?>\n<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" '
                'xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">\n'
                f'<channel rdf:about="http://rdf.example.org/"><title>{self.words(2, 4)}</title><link>http://rdf.example.org/</link>'
                f'<description>{self.words(5, 9)}</description></channel>\n{self.fill(item)}</rdf:RDF>\n')


def escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")


def damaged(text: str, chance: random.Random) -> str:
    """A feed with one of the mistakes that are made most, somewhere in a title."""
    place = text.find("</title>", len(text) // 2)
    if place < 0:
        return text
    return text[:place] + chance.choice([" R&D", " caf&eacute;", " \x0b", " a < b"]) + text[place:]


def corpus(folder: Path, divisor: int = 1) -> tuple[Path, int, int]:
    """The folder with the feeds, how many items they have, and how many bytes."""
    folder = folder / f"feeds-{divisor}"
    note = folder.with_suffix(".json")
    if note.exists():
        known = json.loads(note.read_text())
        if known["edition"] == EDITION:
            return folder, known["items"], known["bytes"]
    folder.mkdir(parents=True, exist_ok=True)
    chance = random.Random(SEED)
    count = max(1, COUNT // divisor)
    # Sizes as they are met: many small, few large; scaled to the sum.
    sizes = [min(5_000_000, max(2_000, int(chance.lognormvariate(11.2, 1.5)))) for _ in range(count)]
    scale = BYTES / divisor / sum(sizes)
    sizes = [min(5_000_000, max(2_000, int(size * scale))) for size in sizes]
    items = 0
    total = 0
    for number, size in enumerate(sizes):
        writer = Writer(SEED + number, size)
        kind = number % 10
        text = (writer.blog() if kind < 4 else writer.news() if kind < 6 else writer.podcast() if kind == 6
                else writer.atom(False) if kind == 7 else writer.atom(True) if kind == 8 else writer.rdf())
        if number % 20 == 7:
            text = damaged(text, chance)
        data = text.encode()
        (folder / f"feed-{number:03}.xml").write_bytes(data)
        items += writer.items
        total += len(data)
    note.write_text(json.dumps({"edition": EDITION, "items": items, "bytes": total}))
    return folder, items, total
