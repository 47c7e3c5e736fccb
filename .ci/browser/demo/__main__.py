"""Runs every scenario against a demo that is running, each in a fresh browser context; ends with 1 if one failed."""
import argparse
import importlib
import sys
import time
import traceback
from pathlib import Path

from playwright.sync_api import sync_playwright

from demo.browser import Browsers
from demo.scenario import SCENARIOS

MODULES = ["tour", "creating", "faults", "resolving", "states", "mapping", "settings", "hostile", "roles", "looks"]


def main():
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("origin")
    options.add_argument("--only", default="", help="run only scenarios whose name contains this")
    options.add_argument("--pictures", type=Path, required=True, help="folder for the pictures of the pages")
    given = options.parse_args()
    given.pictures.mkdir(parents=True, exist_ok=True)
    for module in MODULES:
        importlib.import_module(f"demo.{module}")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        failed = [name for name, act in SCENARIOS if given.only in name and not passes(name, act, browser, given)]
        browser.close()
    print(f"scenarios: {sum(given.only in name for name, _ in SCENARIOS) - len(failed)} passed, {len(failed)} failed")
    sys.exit(1 if failed else 0)


def passes(name, act, browser, given):
    begin = time.monotonic()
    people = Browsers(browser, given.origin, given.pictures)
    try:
        people.calm()
        act(people)
        people.judge()
        print(f"{time.monotonic() - begin:5.1f} s  {name}", flush=True)
        return True
    except Exception:
        people.picture_of_failure(name)
        print(f"FAILED  {name}\n{traceback.format_exc()}", *people.complaints, sep="\n", flush=True)
        return False
    finally:
        people.close()


main()
