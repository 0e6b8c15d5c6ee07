package dev.aloi.catalog.suite.read.shape;

import dev.aloi.catalog.jsonl.JsonLine;
import dev.aloi.catalog.suite.read.Sample;
import dev.aloi.catalog.suite.read.SuiteFields;
import org.jspecify.annotations.Nullable;

/**
 * Our own form: fields with names that can be chosen; what else has a single value is a tag. What we have written out ourselves may
 * hold its tags in a field of their own.
 */
public final class OwnShape implements SampleShape {
    /** The field that holds all tags, where their names could be taken for others. */
    public static final String TAGS = "aloi:tags";

    private final SuiteFields fields;

    public OwnShape(SuiteFields fields) {
        this.fields = fields;
    }

    @Override
    public @Nullable Sample read(JsonLine row, int position) {
        Parts parts = new Parts(row)
                .requiredId(fields.id())
                .input(fields.input())
                .references(fields.references())
                .choices(fields.choices())
                .cluster(fields.cluster())
                .weight(fields.weight());
        Parts tagged = row.optional(TAGS) == null ? parts.tags(fields::names) : parts.tagsOf(TAGS);
        return tagged.sample(fields.choices(), fields.references(), fields.input());
    }

    /** The same in a table, whose cells are texts: lists and chats are written in JSON. */
    public static SampleShape ofTable(SuiteFields fields) {
        OwnShape shape = new OwnShape(fields);
        return (row, position) -> {
            TableCells cells = new TableCells(row);
            cells.readJson(fields.input());
            cells.readJson(fields.references());
            cells.readJson(fields.choices());
            if (row.optional(fields.id()) == null) {
                row.object().put(fields.id(), String.valueOf(position + 1));
            }
            return shape.read(row, position);
        };
    }
}
