package hecha.extract;

/**
 * What leads up to a figure.
 *
 * @param at index where the words between the counted thing and the figure begin
 * @param distributed whether 分别 is among them
 * @param change 1 for growth, -1 for decline, 0 for neither
 * @param changeWord the word that says so, or the word between that could
 * @param group place in a row of figures that share what precedes them: 0 for the first
 * @param first index of the row's first figure among the quantities
 * @param last index of the row's last figure among the quantities
 * @param label whether a colon is among them
 * @param according whether 按 or 以 is among them
 * @param headless whether 的 closes a clause before them whose noun is not said: 订单减少的有47户
 */
record Lead(
        int at,
        boolean distributed,
        int change,
        String changeWord,
        int group,
        int first,
        int last,
        boolean label,
        boolean according,
        boolean headless) {}
