package hecha.cli;

import hecha.index.Answer;
import hecha.index.IndexException;
import hecha.index.Row;
import hecha.index.ask.Asking;
import hecha.index.ask.Grid;
import hecha.index.query.Column;
import hecha.letter.Roster;
import hecha.letter.UnitFinder;
import hecha.model.Message;
import hecha.model.Metadata;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The table of {@code hecha stats --roster}. */
final class RosterTable {
    private final Console console;

    RosterTable(Console console) {
        this.console = console;
    }

    /** Who has reported, who not all that is due, and who has not. */
    Grid of(Answer answer, Roster roster) throws IndexException {
        Grid grid = new Grid(
                console.language(),
                Asking.notes(answer),
                List.of(
                        new Message("单位", "unit"),
                        new Message("状态", "state"),
                        new Message("报告数", "reports"),
                        new Message("应报", "expected"),
                        new Message("文件", "file")));
        UnitFinder finder = new UnitFinder(roster.units(), List.of());
        Answer read = answer.show(EnumSet.of(Column.FILE, Column.TITLE, Column.ISSUER, Column.REGION));
        Map<String, List<String>> files = new HashMap<>();
        int others = 0;
        for (int i : answer.current()) {
            Row row = read.row(i);
            UnitFinder.Found unit = finder.find(row.text(Column.FILE), row.text(Column.TITLE), sender(row));
            if (unit.basis() == UnitFinder.Basis.ROSTER) {
                files.computeIfAbsent(unit.unit(), u -> new ArrayList<>()).add(row.text(Column.FILE));
            } else {
                others++;
            }
        }
        int silent = 0;
        for (Roster.Unit unit : roster.units()) {
            List<String> its = files.getOrDefault(unit.name(), List.of());
            Message state = its.isEmpty()
                    ? new Message("未报", "not reported")
                    : its.size() < unit.expected() ? new Message("未报全", "in part") : new Message("已报", "reported");
            silent += its.isEmpty() ? 1 : 0;
            grid.row(
                    Arrays.asList(unit.name(), console.say(state), its.size(), unit.expected(), String.join("、", its)),
                    Arrays.asList(unit.name(), state.en(), its.size(), unit.expected(), its));
        }
        console.info(new Message(
                "名册 " + roster.units().size() + " 个单位，未报 " + silent + " 个；另有 " + others + " 份报告不是名册上的单位的",
                roster.units().size() + " units on the roster, " + silent + " not reported; " + others
                        + " reports are of no unit on it"));
        return grid;
    }

    /** What an index knows of the sender of a report. */
    private static Metadata sender(Row row) {
        String region = row.text(Column.REGION);
        return new Metadata(
                Optional.empty(),
                Optional.of(row.text(Column.ISSUER)),
                Optional.of(region.substring(region.lastIndexOf('/') + 1)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
