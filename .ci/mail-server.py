"""A mail server on loopback for .ci/check-mail: STARTTLS, then sign-in, both required.

usage: mail-server.py CERTIFICATE KEY FOLDER
Prints its port. Keeps each message in FOLDER, and answers the first MAIL of all with a temporary error.
"""
import pathlib
import signal
import socket
import ssl
import sys

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, AuthResult

certificate, key, folder = sys.argv[1:]


class Mailbox:
    count = 0
    refused = False

    async def handle_MAIL(self, server, session, envelope, address, options):
        if not Mailbox.refused:
            Mailbox.refused = True
            return "451 4.7.1 Try again later"
        envelope.mail_from = address
        envelope.mail_options.extend(options)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        Mailbox.count += 1
        pathlib.Path(folder, f"{Mailbox.count}.eml").write_bytes(envelope.original_content)
        return "250 OK"


def authenticate(server, session, envelope, mechanism, data):
    return AuthResult(success=(data.login, data.password) == (b"reader", b"correct horse"), handled=False)


class TlsController(Controller):
    def factory(self):
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(certificate, key)
        return SMTP(self.handler, tls_context=context, require_starttls=True, auth_required=True, authenticator=authenticate, enable_SMTPUTF8=True)


with socket.socket() as probe:
    probe.bind(("127.0.0.1", 0))
    port = probe.getsockname()[1]
controller = TlsController(Mailbox(), hostname="127.0.0.1", port=port)
controller.start()
print(port, flush=True)
signal.sigwait({signal.SIGTERM, signal.SIGINT})
controller.stop()
