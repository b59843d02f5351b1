"""Kills runs of a watch and counts what came out; for .ci/check-watch.

usage: watch-kills.py DRIVER FOLDER
Prints a line for each check, and "N passed, N failed" at the end.
"""
import collections
import email
import email.policy
import http.server
import json
import pathlib
import random
import re
import socket
import sqlite3
import subprocess
import sys
import threading
import time

from aiosmtpd.controller import Controller

driver, folder = sys.argv[1], pathlib.Path(sys.argv[2])
chance = random.Random(20260506)
papers, mails = [], []
asked, go_on = threading.Event(), threading.Event()
go_on.set()


class Mailbox:
    async def handle_DATA(self, server, session, envelope):
        mails.append(envelope.content)
        return "250 OK"


class Feed(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        asked.set()
        go_on.wait(30)
        tag = f'"{len(papers)}"'
        if self.headers.get("If-None-Match") == tag:
            self.send_response(304)
            self.end_headers()
            return
        body = "".join("@article{k%s, title = {Paper %s}, author = {Fish, Red}, eprint = {2605.%05d}, archiveprefix = {arXiv}}\n" % (p, p, p) for p in papers[-40:]).encode()
        self.send_response(200)
        self.send_header("ETag", tag)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *arguments):
        pass


def publish():
    for _ in range(chance.randint(1, 3)):
        papers.append(len(papers) + 1)


def run(*arguments):
    return subprocess.run(["dotnet", driver, str(folder / "watch.yaml"), *arguments], capture_output=True, text=True)


def run_for(seconds):
    """Ends a run from outside, at any moment."""
    process = subprocess.Popen(["dotnet", driver, str(folder / "watch.yaml")], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    try:
        process.communicate(timeout=seconds)
    except subprocess.TimeoutExpired:
        process.kill()
        process.communicate()
    return process.returncode


with socket.socket() as probe:
    probe.bind(("127.0.0.1", 0))
    port = probe.getsockname()[1]
smtp = Controller(Mailbox(), hostname="127.0.0.1", port=port)
smtp.start()
web = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Feed)
threading.Thread(target=web.serve_forever, daemon=True).start()
(folder / "watch.yaml").write_text(f"""
library: papers.db
sources: [{{ url: 'http://127.0.0.1:{web.server_port}/feed', delay: 0 }}]
outputs: ['out/{{date:yyyy-MM-dd-HHmmss}}.bib', {{ path: all.jsonl, append: true }}]
mail: {{ to: reader@example.org, from: papers@example.org, smtpServer: 127.0.0.1, port: {port} }}
""")

began = time.monotonic()
papers.append(1)
first = run()
steps, outcome = int(first.stdout.split()[0]), first.stdout.split()[1]
papers.append(2)
started = time.monotonic()
run()
length = time.monotonic() - started

by_step = 0
for step in range(steps + 2):
    publish()
    by_step += run(str(step)).returncode == -9
at_random = 0
for _ in range(20):
    publish()
    started = time.monotonic()
    if run_for(chance.uniform(0.3, 1.0) * length) == -9:
        at_random += 1
    else:
        # It came to its end before: the machine has become faster.
        length = min(length, time.monotonic() - started)
publish()
asked.clear()
go_on.clear()
long = subprocess.Popen(["dotnet", driver, str(folder / "watch.yaml")], stdout=subprocess.PIPE, text=True)
asked.wait(30)
beside = run()
go_on.set()
long.communicate()
last, after = run(), run()

results = []


def check(name, holds):
    results.append(bool(holds))
    print("ok:" if holds else "NOT OK:", name)


def titles(text):
    return [int(number) for number in re.findall(r"\bPaper (\d+)\b", text)]


def once(found):
    """Every paper, each once."""
    return collections.Counter(found) == collections.Counter(papers)


files = sorted((folder / "out").glob("*.bib"))
texts = [file.read_text() for file in files]
lines = (folder / "all.jsonl").read_text().splitlines()
by_id = {}
for content in mails:
    message = email.message_from_bytes(content, policy=email.policy.default)
    by_id.setdefault(message["Message-ID"], []).append(tuple(sorted(set(titles(message.get_body(("plain",)).get_content())))))
check("the first run delivers", outcome == "Delivered")
check(f"{by_step} runs died between steps", by_step >= steps - 2)
check(f"{at_random} runs died at random moments", at_random >= 10)
check("a run beside another is busy, fails softly and says nothing else", beside.stdout.split()[1] == "Busy" and beside.returncode == 1 and not beside.stderr)
check("the other one is not disturbed", long.returncode == 0)
check("the last run comes to its end", last.returncode == 0)
check("a run after it finds nothing", after.stdout.split()[1:3] == ["NothingNew", "0"])
check(f"each of {len(papers)} papers is in one file, once", once([title for text in texts for title in titles(text)]))
check("every file is whole", all(text.count("@") == text.count("\n}") and text.endswith("\n") for text in texts))
check("each paper is appended once, and every line is whole", once([title for line in lines for title in titles(json.loads(line)["title"])]))
check("each paper is in the mails of one Message-ID", once([title for sent in by_id.values() for title in sent[0]]))
check("mails of one Message-ID say the same", all(len(set(sent)) == 1 for sent in by_id.values()))
check(f"only deaths after the mail repeat one ({len(mails) - len(by_id)} of {len(mails)})", len(mails) - len(by_id) <= by_step + at_random)
check("nothing is left lying about", not list(folder.rglob("*.tmp")))
check("the library is sound", sqlite3.connect(folder / "papers.db").execute("PRAGMA integrity_check").fetchone() == ("ok",))
print(f"{time.monotonic() - began:.0f} seconds, {length:.2f} for a run")
print(f"{sum(results)} passed, {len(results) - sum(results)} failed")
smtp.stop()
sys.exit(not all(results))
