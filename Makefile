# Switchboard. `make help` lists what can be done.

SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := help

PREFIX ?= /usr/local
BUILD := swift build -c release --static-swift-stdlib
PROGRAM := .build/release/switchboard
SOURCES := Sources Tests Plugins Package.swift

# What a Swift toolchain needs beside itself, the libraries the program is made of, and what its tests
# run against.
PACKAGES := binutils libc6-dev libncurses6 zlib1g-dev libxml2-dev libcurl4-openssl-dev libarchive-dev libuchardet-dev \
  libphonenumber-dev libprotobuf-dev libjemalloc-dev \
  libsqlite3-dev pkg-config g++
TEST_PACKAGES := sqlite3 postgresql
BENCH_PACKAGES := python3 python3-venv

SECONDS ?= 60

.PHONY: score learn fuzz help setup setup-test build demo test lint format golden bench install docs \
  new-source clean

help: ## List the targets
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) \
	  | sed -E 's/^([a-z-]+):[^#]*## (.*)/  make \1|\2/' | column -t -s '|'

setup: ## Install the system packages that building needs and that are missing
	@Scripts/install-packages.sh $(PACKAGES)

setup-test: setup
	@Scripts/install-packages.sh $(TEST_PACKAGES)

build: setup ## Build the program for release
	$(BUILD) --product switchboard

demo: build ## Build, run the main job on Fixtures/demo and show the result
	@Scripts/demo.sh $(PROGRAM)

test: setup-test ## Run all tests
	swift build --build-tests
	swift test --skip-build --parallel

lint: ## Check the style and the project's own rules
	swift format lint --strict --parallel --recursive $(SOURCES)
	@Scripts/lint.sh

format: ## Put all code into the house style
	swift format --in-place --parallel --recursive $(SOURCES)

golden: setup-test ## Rewrite the expected outputs of fixtures; read the diff afterwards
	UPDATE_GOLDEN=1 swift test
	git --no-pager diff --stat -- Fixtures

score: build ## Score what is found in the articles of Fixtures/News, and of NEWS="FOLDER...", against their gold facts
	@Scripts/install-packages.sh python3
	@python3 Scripts/score.py $(PROGRAM) Fixtures/News Fixtures/News/held-out Fixtures/News/held-out-press \
		Fixtures/News/held-out-plain $(NEWS)
	@python3 Scripts/score_briefs.py $(PROGRAM) Fixtures/News/briefs
	@python3 Scripts/score_briefs.py $(PROGRAM) Fixtures/News/reports

learn: setup ## Learn what the signs of an operator weigh from Fixtures/News and NEWS="FOLDER...", and print the weights
	@Scripts/install-packages.sh python3
	swift build --product SwitchboardNewsBench
	@python3 Scripts/learn.py .build/debug/SwitchboardNewsBench $(LEARN) Fixtures/News/{fr,en,es,formerly-held-out} \
	  Fixtures/News/press/* $(NEWS)

bench: build ## Measure against named peers and write BENCHMARKS.md; BENCH="--only CASE --quick" for a part
	@Scripts/install-packages.sh $(BENCH_PACKAGES)
	$(BUILD) --product SwitchboardFeedBench
	$(BUILD) --product SwitchboardNewsBench
	@python3 Scripts/bench $(PROGRAM) $(BENCH)

fuzz: setup ## Read damaged inputs for SECONDS (60 unless said otherwise), and stop at the first that goes wrong
	swift build -c release --product SwitchboardFuzz
	@mkdir -p .build/fuzz
	@.build/release/SwitchboardFuzz $(SECONDS) .build/fuzz

install: build ## Install the program, its data, man page and completions under PREFIX
	@Scripts/install.sh $(PROGRAM) "$(DESTDIR)$(PREFIX)"

docs: setup ## Rewrite the generated pages: catalog, model, man page
	swift package --allow-writing-to-package-directory catalog
	swift build --product switchboard
	@Scripts/manual.py .build/debug/switchboard

new-source: ## Lay out a new source: make new-source NAME=podcast
	swift package --allow-writing-to-package-directory new-source $(NAME)

clean: ## Remove what was built
	rm -rf .build demo-out bench-data
