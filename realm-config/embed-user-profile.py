#!/usr/bin/env python3
"""Copies user-profile.json into taiwanjobs-realm.json, where Keycloak wants it as one string.

Run it after every change of user-profile.json; RealmConfigTest fails while the two differ.
"""
import json
import pathlib

here = pathlib.Path(__file__).parent
realm_file = here / "taiwanjobs-realm.json"
realm = json.loads(realm_file.read_text(encoding="utf-8"))
profile = json.loads((here / "user-profile.json").read_text(encoding="utf-8"))
component = realm["components"]["org.keycloak.userprofile.UserProfileProvider"][0]
component["config"]["kc.user.profile.config"] = [json.dumps(profile, ensure_ascii=False, separators=(",", ":"))]
realm_file.write_text(json.dumps(realm, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
