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
import java.util.Map;
import java.util.Optional;
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

    /** Texts that were good once, by file name. */
    static RuleTexts of(Map<String, String> files) {
        var texts = new TreeMap<String, byte[]>();
        files.forEach((name, text) -> texts.put(name, text.getBytes(StandardCharsets.UTF_8)));
        return new RuleTexts(texts, List.of());
    }

    /** The files as text, which they are if they load. */
    Map<String, String> decoded() {
        var texts = new TreeMap<String, String>();
        files.forEach((name, bytes) -> texts.put(name, new String(bytes, StandardCharsets.UTF_8)));
        return texts;
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
        var named = new NamedClients(problems);
        List<LoadedRule> rules = rules(ids, named, problems);
        Ownership.across(rules, problems);
        Optional<Clients> clients = clients(ids, problems);
        // Of a register that cannot be read nobody knows who is in it.
        clients.ifPresent(named::judge);
        if (problems.areFatal()) {
            return new Load.Broken(rules, problems.sorted());
        }
        List<Deprecation> deprecations =
                rules.stream().map(LoadedRule::deprecation).toList();
        return new Load.Loaded(new Catalog(deprecations, clients.orElse(Clients.NONE)), rules, problems.sorted());
    }

    private List<LoadedRule> rules(RuleIds ids, NamedClients named, Problems problems) {
        var rules = new ArrayList<LoadedRule>();
        files.forEach((name, bytes) -> {
            if (!name.equals(ClientsFile.NAME)) {
                YamlText.read(name, bytes, problems)
                        .flatMap(root -> RuleFile.read(name, root, ids, named, problems))
                        .ifPresent(rules::add);
            }
        });
        return rules;
    }

    /** The register, which may be absent; empty if it cannot be read. */
    private Optional<Clients> clients(RuleIds ids, Problems problems) {
        byte[] bytes = files.get(ClientsFile.NAME);
        return bytes == null
                ? Optional.of(Clients.NONE)
                : YamlText.read(ClientsFile.NAME, bytes, problems).map(root -> ClientsFile.read(root, ids, problems));
    }
}
