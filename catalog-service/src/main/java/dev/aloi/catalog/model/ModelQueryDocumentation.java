package dev.aloi.catalog.model;

import dev.aloi.catalog.model.search.Parameters;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** Describes the parameters of a query for models, which are as many as there are facts, from the table that they are read by. */
public final class ModelQueryDocumentation implements OASFilter {
    @Override
    public void filterOpenAPI(OpenAPI api) {
        Operation list = api.getPaths().getPathItem("/api/models").getGET();
        Parameters.meanings()
                .forEach((name, meaning) -> list.addParameter(OASFactory.createParameter()
                        .name(name)
                        .in(Parameter.In.QUERY)
                        .description(meaning)
                        .schema(OASFactory.createSchema().addType(Schema.SchemaType.STRING))));
    }
}
