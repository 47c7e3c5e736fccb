"""Backupchecks as the caller of the deployed system: its keys and the tokens that it signs.

The private keys are made on this machine, for this machine, and stay below $RUN until .ci/localstack/start makes new ones.
"""
import base64
import json
import os
import pathlib
import time
import uuid

from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec, utils

ISSUER, AUDIENCE = "https://backupchecks.example", "backupchecks-autotask"
KEYS = pathlib.Path(os.environ["RUN"]) / "keys"
LIFE_SECONDS = 120


def text(octets):
    return base64.urlsafe_b64encode(octets).rstrip(b"=").decode()


class Key:
    def __init__(self, name):
        self.name = name
        file = KEYS / f"{name}.pem"
        if not file.exists():
            KEYS.mkdir(mode=0o700, exist_ok=True)
            made = ec.generate_private_key(ec.SECP256R1())
            file.write_bytes(made.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8,
                                                serialization.NoEncryption()))
            file.chmod(0o600)
        self.private = serialization.load_pem_private_key(file.read_bytes(), None)

    def public(self):
        numbers = self.private.public_key().public_numbers()
        return {"kty": "EC", "crv": "P-256", "use": "sig", "alg": "ES256", "kid": self.name,
                "x": text(numbers.x.to_bytes(32, "big")), "y": text(numbers.y.to_bytes(32, "big"))}

    def token(self, role):
        now = int(time.time())
        claims = {"iss": ISSUER, "aud": AUDIENCE, "sub": f"story-{role}", "name": f"Story {role}", "role": role,
                  "iat": now, "exp": now + LIFE_SECONDS, "jti": str(uuid.uuid4())}
        head = {"alg": "ES256", "kid": self.name, "typ": "JWT"}
        signed = ".".join(text(json.dumps(part).encode()) for part in (head, claims))
        r, s = utils.decode_dss_signature(self.private.sign(signed.encode(), ec.ECDSA(hashes.SHA256())))
        return f"{signed}.{text(r.to_bytes(32, 'big') + s.to_bytes(32, 'big'))}"


def key_set(*keys):
    return {"keys": [key.public() for key in keys]}
