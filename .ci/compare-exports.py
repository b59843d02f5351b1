"""usage: compare-exports.py READER PATH-WITHOUT-EXTENSION

Reads an export with a program of other people and compares its titles and abstracts with those of the JSON export.
"""

import csv
import json
import pathlib
import re
import subprocess
import sys
import unicodedata
import xml.etree.ElementTree

import feedparser
import yaml

csv.field_size_limit(2**31 - 1)
reader, stem = sys.argv[1], sys.argv[2]
papers = json.loads(pathlib.Path(stem + ".json").read_text("utf-8"))["papers"]


def squeezed(text):
    """White space as readers of markup see it, without what they leave of invisible marks, and composed, as pandoc has it."""
    return unicodedata.normalize("NFC", " ".join(text.replace("\u200b", "").split()))


def pandoc_text(kind, path):
    """Every paragraph and heading that pandoc sees, as plain text."""
    document = json.loads(subprocess.run(["pandoc", "-f", kind, "-t", "json", path], check=True, capture_output=True).stdout)

    def text(inline):
        if isinstance(inline, list):
            return "".join(text(part) for part in inline)
        kind, content = inline["t"], inline.get("c")
        if kind == "Str":
            return content
        if kind in ("Space", "SoftBreak", "LineBreak"):
            return " "
        if kind in ("Link", "Span"):
            return text(content[1])
        raise SystemExit(f"{path}: the text became {kind}: {content}")

    blocks = []
    for block in document["blocks"]:
        if block["t"] == "Header":
            blocks.append(text([part for part in block["c"][2] if not is_tag(part)]))
        elif block["t"] == "Para":
            blocks.append(text(block["c"]))
    return {squeezed(block) for block in blocks}


def is_tag(inline):
    return inline["t"] == "Span" and "tag" in inline["c"][0][1]


def expect(found, wanted):
    found, wanted = list(found), list(wanted)
    if found != wanted:
        differences = [(a, b) for a, b in zip(found, wanted) if a != b]
        raise SystemExit(f"{len(found)} of {len(wanted)}; first difference: {differences[:1]}")


def table(path, separator):
    with open(path, encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter=separator))
    expect([row["title"] for row in rows], [paper["title"] for paper in papers])
    expect([row["abstract"] for row in rows], [paper.get("abstract", "") for paper in papers])
    expect([row["volume"] for row in rows], [paper.get("volume", "") for paper in papers])


def feed(path):
    # As text: feedparser takes titles for HTML where a feed does not say that they are text.
    root = xml.etree.ElementTree.parse(path).getroot()
    titles = [element.text for element in root.iter() if element.tag.split("}")[-1] == "title"][1:]
    expect(titles, [paper["title"] for paper in papers])
    atom = "{http://www.w3.org/2005/Atom}"
    for entry in root.iter(atom + "entry"):
        # The rules that RFC 4287 states in Schematron beside its schema.
        if entry.find(atom + "content") is None and entry.find(atom + "link[@rel='alternate']") is None:
            raise SystemExit(f"an entry with neither content nor a link: {entry.find(atom + 'title').text}")
        if entry.find(atom + "author") is None and root.find(atom + "author") is None:
            raise SystemExit("an entry without an author in a feed without one")
    parsed = feedparser.parse(path)
    if parsed.bozo or len(parsed.entries) != len(papers):
        raise SystemExit(f"feedparser: {parsed.get('bozo_exception')}, {len(parsed.entries)} entries")


def markup(kind, path):
    blocks = pandoc_text(kind, path)
    for paper in papers:
        for member in ("title", "abstract"):
            text = squeezed(paper.get(member, ""))
            if text and text not in blocks:
                raise SystemExit(f"{path}: not found: {text[:300]}")


if reader == "csv":
    table(stem + ".csv", ",")
elif reader == "tsv":
    table(stem + ".tsv", "\t")
elif reader == "yaml":
    expect(yaml.safe_load(pathlib.Path(stem + ".yaml").read_text("utf-8"))["papers"], papers)
elif reader in ("atom", "rss"):
    feed(f"{stem}.{reader}")
elif reader == "xml":
    records = xml.etree.ElementTree.parse(stem + ".xml").getroot().findall("records/record")
    expect(["".join(record.find("titles/title").itertext()) for record in records], [paper["title"] for paper in papers])
elif reader == "notes":
    notes = [path.read_text("utf-8") for path in pathlib.Path(stem + "-notes").glob("*.md")]
    titles = [yaml.safe_load(re.match(r"---\n(.*?\n)---\n", note, re.DOTALL).group(1))["title"] for note in notes]
    expect(sorted(titles), sorted(paper["title"] for paper in papers))
elif reader == "markdown":
    # Without pandoc's typography, which turns straight quotation marks and hyphens into curly ones and dashes.
    markup("markdown-smart", stem + ".md")
    markup("gfm", stem + ".md")
elif reader == "org":
    markup("org", stem + ".org")
else:
    raise SystemExit(f"no reader {reader}")
