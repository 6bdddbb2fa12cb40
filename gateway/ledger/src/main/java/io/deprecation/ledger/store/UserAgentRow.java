package io.deprecation.ledger.store;

import io.deprecation.usage.UserAgentUse;
import java.util.ArrayList;
import java.util.List;

/** One user agent of a day, as the database has it; and what of a day's is too much. */
record UserAgentRow(String deprecation, String client, String userAgent, long uses) {

    /** Of rows in the order of deprecation, client and falling uses: those beyond so many for each client. */
    static List<UserAgentRow> excess(List<UserAgentRow> rows, int kept) {
        var excess = new ArrayList<UserAgentRow>();
        int rank = 0;
        for (int i = 0; i < rows.size(); i++) {
            UserAgentRow row = rows.get(i);
            rank = i > 0 && row.isOfSameClient(rows.get(i - 1)) ? rank + 1 : 1;
            if (rank > kept && !row.userAgent.equals(UserAgentUse.OTHER)) {
                excess.add(row);
            }
        }
        return excess;
    }

    /** Of uses in the order of client, day and falling count: so many for each, and the others together. */
    static List<UserAgentUse> told(List<UserAgentUse> all, int told) {
        var result = new ArrayList<UserAgentUse>();
        for (int i = 0; i < all.size(); ) {
            int end = i;
            while (end < all.size() && isOfSameDay(all.get(end), all.get(i))) {
                end++;
            }
            tell(all.subList(i, end), told, result);
            i = end;
        }
        return result;
    }

    private static void tell(List<UserAgentUse> ofOneDay, int told, List<UserAgentUse> result) {
        List<UserAgentUse> named = ofOneDay.stream()
                .filter(use -> !use.userAgent().equals(UserAgentUse.OTHER))
                .limit(told)
                .toList();
        long others = ofOneDay.stream().mapToLong(UserAgentUse::count).sum()
                - named.stream().mapToLong(UserAgentUse::count).sum();
        result.addAll(named);
        if (others > 0) {
            UserAgentUse first = ofOneDay.get(0);
            result.add(new UserAgentUse(first.day(), first.client(), UserAgentUse.OTHER, others));
        }
    }

    private boolean isOfSameClient(UserAgentRow other) {
        return deprecation.equals(other.deprecation) && client.equals(other.client);
    }

    private static boolean isOfSameDay(UserAgentUse one, UserAgentUse other) {
        return one.client().equals(other.client()) && one.day().equals(other.day());
    }
}
