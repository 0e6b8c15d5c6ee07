package dev.aloi.catalog.evaluation.reuse;

import dev.aloi.contracts.runner.EarlierTrial;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Earlier trials that may stand for those of a run, by repetition and position of the sample. */
public final class Offers {
    /** Nothing may be taken over. */
    public static final Offers NONE = new Offers(Map.of());

    private final Map<Place, EarlierTrial> byPlace;

    Offers(Map<Place, EarlierTrial> byPlace) {
        this.byPlace = new HashMap<>(byPlace);
    }

    record Place(int repetition, int position) {}

    public int count() {
        return byPlace.size();
    }

    /** For the samples from position {@code first} to {@code last}, exclusive; null where there is none for any. */
    public @Nullable List<@Nullable EarlierTrial> of(int repetition, int first, int last) {
        List<@Nullable EarlierTrial> offers = new ArrayList<>();
        boolean any = false;
        for (int position = first; position < last; position++) {
            EarlierTrial offer = byPlace.get(new Place(repetition, position));
            offers.add(offer);
            any |= offer != null;
        }
        return any ? offers : null;
    }
}
