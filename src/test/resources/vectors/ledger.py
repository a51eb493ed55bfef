#!/usr/bin/env python3
"""The ledger's seals computed from docs/ledger.md alone, with nothing of the product.

python3 ledger.py vectors > ledger.json   what LedgerVectorsTest expects
python3 ledger.py check FILE              the proof that `terms export` wrote
"""
import hashlib
import json
import sys

FIELDS = ["id", "subject", "document", "version", "textSha256", "locale", "acceptedAt", "origin"]


def text(value):
    if value is None:
        return b"\xff\xff\xff\xff"
    encoded = str(value).encode("utf-8")
    return len(encoded).to_bytes(4, "big") + encoded


def texts(*values):
    return b"".join(text(value) for value in values)


def sha256(content):
    return hashlib.sha256(content).digest()


def leaf(row):
    return sha256(b"\x00" + texts(*(row[field] for field in FIELDS)))


def branch(left, right):
    return sha256(b"\x01" + left + right)


def split(count):
    left = 1
    while left * 2 < count:
        left *= 2
    return left


def root(leaves):
    if len(leaves) == 1:
        return leaves[0]
    left = split(len(leaves))
    return branch(root(leaves[:left]), root(leaves[left:]))


def path(leaves, position):
    if len(leaves) == 1:
        return []
    left = split(len(leaves))
    if position < left:
        return path(leaves[:left], position) + [root(leaves[left:])]
    return path(leaves[left:], position - left) + [root(leaves[:left])]


def root_over(own, position, count, hashes):
    if count == 1:
        assert not hashes, "the path is too long"
        return own
    left = split(count)
    if position < left:
        return branch(root_over(own, position, left, hashes[:-1]), hashes[-1])
    return branch(hashes[-1], root_over(own, position - left, count - left, hashes[:-1]))


def seal_hash(realm, seal):
    return sha256(texts(seal["algorithm"], realm, seal["number"], seal["previous"], seal["root"], seal["rows"],
                        seal["sealedAt"]))


def vectors():
    realm = "6f1f1e0c-1f6b-4c6e-9a59-2f2f0c9e0a01"
    rows = [
        {"id": "%08d-0000-4000-8000-000000000000" % number, "subject": "subject-%d" % number,
         "document": "member-terms", "version": "2026-11", "textSha256": hashlib.sha256(b"%d" % number).hexdigest(),
         "locale": "zh-TW", "acceptedAt": 1795000000000 + number, "origin": "jobs-portal"}
        for number in range(11)]
    rows[3].update(textSha256=None, locale=None, origin="import", version="第七版", acceptedAt=0)
    rows[5].update(origin="", locale="en")
    rows[7].update(origin="求職𠮷", acceptedAt=-1)
    leaves = [leaf(row) for row in rows]
    chain = []
    first = 0
    for number, count in enumerate([1, 2, 3, 5], start=1):
        seal = {"number": number, "previous": chain[-1]["hash"] if chain else "0" * 64,
                "root": root(leaves[first:first + count]).hex(), "rows": count,
                "sealedAt": 1795000060000 * number, "algorithm": 1}
        seal["hash"] = seal_hash(realm, seal).hex()
        chain.append(seal)
        first += count
    json.dump({
        "realmId": realm,
        "rows": [dict(row, leaf=leaf(row).hex()) for row in rows],
        "roots": [root(leaves[:count]).hex() for count in range(1, len(rows) + 1)],
        "paths": [[step.hex() for step in path(leaves, position)] for position in range(len(rows))],
        "chain": chain,
    }, sys.stdout, ensure_ascii=False, indent=1)
    print()


def check(file):
    with open(file, encoding="utf-8") as opened:
        content = json.load(opened)
    proof, chain = content["proof"], content["chain"]
    if proof["text"] is not None:
        assert sha256(proof["text"].encode("utf-8")).hex() == proof["row"]["textSha256"], "another text"
    hashes = [bytes.fromhex(step) for step in proof["path"]]
    assert root_over(leaf(proof["row"]), proof["position"], chain[0]["rows"], hashes).hex() == chain[0]["root"], \
        "not a row of the seal"
    for before, seal in zip([None] + chain, chain):
        assert seal_hash(proof["realmId"], seal).hex() == seal["hash"], "seal %d was changed" % seal["number"]
        assert before is None or (seal["previous"], seal["number"]) == (before["hash"], before["number"] + 1), \
            "seal %d does not follow the one before" % seal["number"]
    print("whole up to seal %d %s" % (chain[-1]["number"], chain[-1]["hash"]))


if __name__ == "__main__":
    if sys.argv[1] == "vectors":
        vectors()
    else:
        check(sys.argv[2])
