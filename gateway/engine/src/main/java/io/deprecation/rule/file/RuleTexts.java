package io.deprecation.rule.file;

import io.deprecation.rule.Catalog;
import io.deprecation.rule.Clients;
import io.deprecation.rule.Deprecation;
import io.deprecation.rule.Problem;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The contents of a rules directory at one moment, by file name, and what could not be read of it. What they mean
 * depends on nothing else.
 */
record RuleTexts(SortedMap<String, byte[]> files, List<Problem> unreadable) {

    RuleTexts {
        files = new TreeMap<>(files);
        unreadable = List.copyOf(unreadable);
    }

    /** Equal for equal contents, and different otherwise. */
    String digest() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            files.forEach((name, bytes) -> {
                digest.update((name + '\0' + bytes.length + '\0').getBytes(StandardCharsets.UTF_8));
                digest.update(bytes);
            });
            digest.update(unreadable.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** The rules and clients that the files hold, or everything that is wrong with them. */
    Load load() {
        var problems = new Problems();
        problems.addAll(unreadable);
        var ids = new RuleIds(problems);
        List<LoadedRule> rules = rules(ids, problems);
        Ownership.across(rules, problems);
        Clients clients = clients(ids, problems);
        if (problems.areFatal()) {
            return new Load.Broken(rules, problems.sorted());
        }
        List<Deprecation> deprecations =
                rules.stream().map(LoadedRule::deprecation).toList();
        return new Load.Loaded(new Catalog(deprecations, clients), rules, problems.sorted());
    }

    private List<LoadedRule> rules(RuleIds ids, Problems problems) {
        var rules = new ArrayList<LoadedRule>();
        files.forEach((name, bytes) -> {
            if (!name.equals(ClientsFile.NAME)) {
                YamlText.read(name, bytes, problems)
                        .flatMap(root -> RuleFile.read(name, root, ids, problems))
                        .ifPresent(rules::add);
            }
        });
        return rules;
    }

    private Clients clients(RuleIds ids, Problems problems) {
        byte[] bytes = files.get(ClientsFile.NAME);
        return bytes == null
                ? Clients.NONE
                : YamlText.read(ClientsFile.NAME, bytes, problems)
                        .map(root -> ClientsFile.read(root, ids, problems))
                        .orElse(Clients.NONE);
    }
}
