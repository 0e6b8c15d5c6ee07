package dev.aloi.bench.catalogue;

/** What people ask a catalogue. */
public enum CatalogueQuery {
    FOUNDER(
            "commercially, in French, 32k of context, self-hosted, under 8B; reasons and facets",
            "language=fr&minContext=32000&selfHosted=true&maxParameters=7999999999&use.commercial=true&use.fields="
                    + "&verdict=allowed,allowed_if&reasons=true&facets=true"),
    FIRST_PAGE("first page", ""),
    FACETS("first page with facets", "facets=true"),
    LAST_PAGE("last page of fifty", "page=99&size=50"),
    LARGE_PAGE("two hundred models with reasons and facets", "size=200&reasons=true&facets=true&minContext=2048"),
    TEXT("a word, with facets", "q=generated+12&facets=true"),
    BY_CONTEXT("by context, largest first", "sort=-contextWindow&facets=true"),
    BY_PRICE("cheapest in dollars, of at most 2 a million", "maxInputPrice=2&sort=inputPrice&facets=true"),
    ENDPOINT(
            "one endpoint: kept in the EU, not trained on, by one of three",
            "residency=EU&trainsOnInputs=false&provider=Provider+1,Provider+2,Provider+3&reasons=true&facets=true"),
    MANY_FACTS(
            "nine facts at once",
            "language=de&input=text&output=text&tools=true&reasoning=false&customisation=peft&openWeights=true"
                    + "&releasedFrom=2023-01-01&minOutput=2048&facets=true"),
    JUDGED("every model judged for a use", "use.commercial=true&use.monthlyUsers=50000&use.fields=&facets=true"),
    AS_OF("as of an earlier moment, with facets", "facets=true");

    private final String meaning;
    private final String parameters;

    CatalogueQuery(String meaning, String parameters) {
        this.meaning = meaning;
        this.parameters = parameters;
    }

    public String meaning() {
        return meaning;
    }

    /** @param asOf the earlier moment */
    String parameters(String asOf) {
        return this == AS_OF ? parameters + "&asOf=" + asOf : parameters;
    }
}
