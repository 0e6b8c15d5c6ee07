package dev.aloi.catalog.model;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;

/** The query parameters of a list of models as they come. */
class ModelQuery {
    @QueryParam("licence")
    @Nullable
    String licence;

    @QueryParam("commercial")
    @Nullable
    String commercial;

    @QueryParam("minContext")
    @Nullable
    Integer minContext;

    @QueryParam("maxParameters")
    @Nullable
    Long maxParameters;

    @QueryParam("pool")
    @Nullable
    String pool;

    @QueryParam("option")
    @Nullable
    String option;

    @QueryParam("q")
    @Nullable
    String q;

    @QueryParam("sort")
    @Nullable
    String sort;

    @QueryParam("page")
    @DefaultValue("0")
    int page;

    @QueryParam("size")
    @DefaultValue("50")
    int size;
}
