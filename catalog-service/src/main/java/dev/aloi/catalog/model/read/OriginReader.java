package dev.aloi.catalog.model.read;

import dev.aloi.contracts.catalog.ModelOrigin;
import dev.aloi.contracts.id.LicenceId;
import dev.aloi.contracts.id.ModelId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what a model was made from. */
final class OriginReader {
    private final LicenceReader licences;

    OriginReader(LicenceReader licences) {
        this.licences = licences;
    }

    ModelOrigin read(Fields origin) {
        origin.allowOnly("parents", "trainingData");
        return new ModelOrigin(
                FactReader.read(origin, "parents", OriginReader::parents),
                FactReader.read(origin, "trainingData", this::trainingData));
    }

    private static List<ModelOrigin.Parent> parents(Fields in, String field) {
        List<ModelOrigin.Parent> parents = new ArrayList<>();
        for (Fields item : in.items(field)) {
            item.allowOnly("model", "relation");
            ModelId model = model(item, "model");
            ModelOrigin.Relation relation = item.constant("relation", ModelOrigin.Relation.class, Enum::name);
            if (model != null && relation != null) {
                parents.add(new ModelOrigin.Parent(model, relation));
            }
        }
        return parents;
    }

    private List<ModelOrigin.TrainingData> trainingData(Fields in, String field) {
        List<ModelOrigin.TrainingData> data = new ArrayList<>();
        for (Fields item : in.items(field)) {
            item.allowOnly("name", "licence", "generatedBy");
            String name = item.requiredText("name");
            LicenceId licence = item.has("licence") ? licences.read(item, "licence") : null;
            ModelId generatedBy = item.has("generatedBy") ? model(item, "generatedBy") : null;
            if (!name.isEmpty()) {
                data.add(new ModelOrigin.TrainingData(name, licence, generatedBy));
            }
        }
        return data;
    }

    static @Nullable ModelId model(Fields fields, String field) {
        String model = fields.requiredText(field);
        if (!model.isEmpty() && !CardReader.isIdentity(model)) {
            fields.complain(field, CardReader.IDENTITY_RULE);
        }
        return CardReader.isIdentity(model) ? new ModelId(model) : null;
    }
}
