package io.deprecation.rule.file;

import io.deprecation.rule.Accepted;
import io.deprecation.rule.ContractTerms;
import io.deprecation.rule.Exemption;
import java.util.List;

/** What a rule says of how it may contract, under five keys of its own, and where it says so. */
record ContractSection(ContractTerms terms, ContractPlaces places) {

    static ContractSection read(Section rule, NamedClients clients) {
        List<Placed<Accepted>> accept = AcceptSection.read(rule, clients);
        List<Placed<Exemption>> exemptions = ExemptionsSection.read(rule, clients);
        var terms = new ContractTerms(
                Periods.read(rule.text("quiet-for"), rule.problems()),
                ConsumersSection.read(rule, clients),
                accept.stream().map(Placed::value).toList(),
                exemptions.stream().map(Placed::value).toList(),
                ContractAnywaySection.read(rule));
        var places = new ContractPlaces(
                rule.placeOf("contract-anyway"),
                accept.stream().map(Placed::place).toList(),
                exemptions.stream().map(Placed::place).toList());
        return new ContractSection(terms, places);
    }
}
