MVN := mvn -B -ntp
# No campaign is too long.
PATIENTLY := -Dtest.patience='7 d' -Dtest.process.seconds=0
SHELL := /bin/bash

.PHONY: build run test tools laws fuzz bench bench-engine bench-gateway soak image reproducible notices golden format clean need-tools

build: need-tools
	@$(MVN) -q package -DskipTests

run:
	@./gateway/demo/run.sh

# The whole build, and after it, where JDK 25 is installed beside the default one, the gateway's tests on that, of the same
# classes: with few cases of each law, and without what says nothing more on a second JDK (the tag one-jdk: campaigns,
# browsers, pages, SQL). Between the two the jar is built a second time, elsewhere, to the same bytes.
test: need-tools tools
	@set -euo pipefail; \
	umask 022; \
	default="$$(mvn -B -v | sed -n 's/^Java version: .*runtime: //p')"; \
	version="$$(mvn -B -v | sed -n 's/^Java version: \([0-9]*\).*/\1/p')"; \
	other=; \
	if [ "$$version" != 25 ]; then \
		for home in $${JAVA_HOME_25:-} /usr/lib/jvm/*25*; do \
			if [ -x "$$home/bin/java" ]; then other="$$home"; break; fi; \
		done; \
	fi; \
	echo "Testing on JDK $$version ($$default)$${other:+, then on JDK 25 ($$other)}"; \
	$(MVN) clean verify; \
	.ci/reproducible; \
	if [ -n "$$other" ]; then \
		$(MVN) verify -pl gateway/app -am -Djvm="$$other/bin/java" \
			-Dtest.jvm.args='-XX:+EnableDynamicAgentLoading -Xshare:off -Djqwik.tries.default=500' -DexcludedGroups=one-jdk; \
	fi

# What tests look at pages, dashboards, alerts and manifests with: installed where that may be done, else named.
tools:
	@.ci/need chromium fonts-dejavu prometheus kustomize

# The laws at a million new cases each: make laws CASES=100000 for fewer.
CASES ?= 1000000
laws: need-tools
	@$(MVN) -pl gateway/engine test $(PATIENTLY) -Dtest='*Laws' -Dtest.jvm.args='-Xshare:off -Djqwik.tries.default=$(CASES) -Dlaws.cases=$(shell date +%s)'

# Coverage-guided fuzzing, each test for as long as it says; findings become files in its resources.
fuzz: need-tools
	@set -e; for test in RewriterFuzzTest RuleDirectoryFuzzTest CatalogFuzzTest; do \
		JAZZER_FUZZ=1 $(MVN) -pl gateway/engine test -Dtest=$$test -Dtest.quiet=false; \
	done

# The engine beside Jackson, then the ledger's counting, with what each call allocates; a quiet machine and a quarter of
# an hour. Fewer cases of the engine by JMH's own options: make bench BENCH="-p size=1048576". Then the gateway.
BENCH ?=
bench: bench-engine bench-gateway

bench-engine: need-tools
	@$(MVN) -q -pl gateway/engine,gateway/ledger,gateway/benchmarks package -DskipTests
	@java -cp "gateway/benchmarks/target/classes:gateway/benchmarks/target/lib/*" io.deprecation.benchmarks.Bench $(BENCH)
	@java -cp "gateway/benchmarks/target/classes:gateway/benchmarks/target/lib/*" org.openjdk.jmh.Main CountBenchmark -prof gc

# The gateway beside its peers, on the JDK that JAVA_HOME names, two cores of a quiet machine and an hour; for a look
# in some minutes: make bench-gateway ROUNDS=2 GATEWAY_BENCH="--time 0.3". Installs nginx with Lua where it may.
ROUNDS ?= 10
GATEWAY_BENCH ?=
bench-gateway: need-tools
	@.ci/need nginx libnginx-mod-http-lua lua-cjson
	@$(MVN) -q -pl gateway/app,gateway/benchmarks -am package -DskipTests
	@"$${JAVA_HOME:+$$JAVA_HOME/bin/}java" -cp "gateway/benchmarks/target/classes:gateway/benchmarks/target/lib/*" \
		io.deprecation.benchmarks.gateway.GatewayBench --gateway gateway/app/target/deprecation-gateway.jar \
		--folder gateway/benchmarks/target/gateway-bench --rounds $(ROUNDS) $(GATEWAY_BENCH)

# A gigabyte through one rewriter: the live heap stays flat. Then the ledger: 100 kills with each database, 1,000 cuts
# around COMMIT, three replicas of which one is killed and one cut off, what flushes cost, and two years of counts read
# back, by the ledger and by the API. Then 1,000 edits of a rule under load, 300 of them broken, and each step of a rule's
# life taken back under load, 50 stops of a gateway under load, and 10,000 connections that break, stall or dribble somewhere.
# Last, the replicas of k8s/ as processes: in each round rules are edited, and one replica is killed and replaced.
# For fewer: make soak KILLS=10 CUTS=100 RELOADS=100 STOPS=5 FAULTS=2000 REPLACED=3
KILLS ?= 100
CUTS ?= 1000
RELOADS ?= 1000
STOPS ?= 50
FAULTS ?= 10000
REPLACED ?= 30
soak: need-tools
	@$(MVN) -q -pl gateway/engine test-compile dependency:build-classpath -Dmdep.outputFile=target/soak.classpath -DincludeScope=test
	@cd gateway/engine && java -Xmx64m -cp "target/test-classes:target/classes:$$(cat target/soak.classpath)" io.deprecation.json.Soak
	@$(MVN) -q -pl gateway/engine,gateway/ledger test-compile dependency:build-classpath -Dmdep.outputFile=target/soak.classpath -DincludeScope=test
	@cd gateway/ledger && run() { java -Dorg.slf4j.simpleLogger.defaultLogLevel=error -cp "target/test-classes:target/classes:$$(cat target/soak.classpath)" "$$@"; } && \
		run io.deprecation.ledger.Campaigns $(KILLS) $(CUTS) && run io.deprecation.ledger.FlushCost && run io.deprecation.ledger.TwoYears
	@$(MVN) -q -pl gateway/engine,gateway/ledger,dashboards/console test-compile dependency:build-classpath -Dmdep.outputFile=target/soak.classpath -DincludeScope=test
	@cd dashboards/console && java -Dorg.slf4j.simpleLogger.defaultLogLevel=error -cp "target/test-classes:target/classes:$$(cat target/soak.classpath)" io.deprecation.console.web.TwoYearsAsked
	@$(MVN) -q -pl gateway/app -am verify -Dtest=None -Dsurefire.failIfNoSpecifiedTests=false \
		-Dit.test='ReloadCampaignIT,TakenBackIT,StoppedGatewayIT,FaultCampaignIT' -Dfailsafe.failIfNoSpecifiedTests=false \
		$(PATIENTLY) -Dgateway.reloads=$(RELOADS) -Dgateway.stops=$(STOPS) -Dgateway.faults=$(FAULTS) && \
		grep -h 'reloads,\|taken back after\|stops under\|faults in' gateway/app/target/failsafe-reports/*{ReloadCampaign,TakenBack,StoppedGateway,FaultCampaign}IT-output.txt
	@$(MVN) -q -pl k8s,gateway/app -am verify -Dtest=None -Dsurefire.failIfNoSpecifiedTests=false \
		-Dit.test=ThreeReplicasIT -Dfailsafe.failIfNoSpecifiedTests=false $(PATIENTLY) -Dcluster.rounds=$(REPLACED) && \
		grep -h 'rounds:' k8s/target/failsafe-reports/*ThreeReplicasIT-output.txt

# The image, built and tried with Debian's podman and no Docker engine, as root: docs/image.md.
image: build
	@k8s/image/build.sh

# The jar once more, elsewhere: the same bytes.
reproducible: build
	@.ci/reproducible

# THIRD-PARTY.md anew, after a library has come, gone or changed.
notices: need-tools
	@$(MVN) -q -pl gateway/app -am package -Dtest=ThirdPartyTest -Dsurefire.failIfNoSpecifiedTests=false -Dnotices.write=true

# What is generated from the code and kept under version control.
golden: need-tools
	@$(MVN) -q -pl gateway/app -am test -Dtest='GoldenGuidesTest,ConfigurationPageTest' -Dsurefire.failIfNoSpecifiedTests=false -Dgolden.update=true

format: need-tools
	@$(MVN) -q spotless:apply

clean: need-tools
	@$(MVN) -q clean

need-tools:
	@command -v mvn >/dev/null || { echo "mvn not found: install Maven 3.8.7 or newer" >&2; exit 1; }; \
	[ -n "$${JAVA_HOME:-}" ] || command -v java >/dev/null || { echo "java not found: install a JDK, 17 or newer" >&2; exit 1; }; \
	info="$$(mvn -B -v 2>&1)" || { echo "$$info" >&2; exit 1; }; \
	version="$$(sed -n 's/^Java version: \([0-9]*\).*/\1/p' <<<"$$info")"; \
	home="$$(sed -n 's/^Java version: .*runtime: //p' <<<"$$info")"; \
	[ "$${version:-0}" -ge 17 ] || { echo "Maven runs on Java $${version:-?}: JDK 17 or newer is needed (set JAVA_HOME)" >&2; exit 1; }; \
	[ -x "$$home/bin/javac" ] || { echo "No javac in $$home: a JDK is needed, not a JRE (set JAVA_HOME)" >&2; exit 1; }
