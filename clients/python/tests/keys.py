"""A pair of keys as Backupchecks makes it."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import ec
from jwt.algorithms import ECAlgorithm


@dataclass(frozen=True)
class CallerKey:
    key_id: str
    private_key: str
    public_jwk: dict[str, str]

    @staticmethod
    def generate(key_id: str) -> CallerKey:
        key = ec.generate_private_key(ec.SECP256R1())
        no_password = serialization.NoEncryption()
        pem = key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, no_password).decode()
        return CallerKey(key_id, pem, {**ECAlgorithm.to_jwk(key.public_key(), as_dict=True), "kid": key_id})


def publish(file: Path, *keys: CallerKey) -> Path:
    """Writes the set that an installation gets: public halves only."""
    file.write_text(json.dumps({"keys": [key.public_jwk for key in keys]}))
    return file
