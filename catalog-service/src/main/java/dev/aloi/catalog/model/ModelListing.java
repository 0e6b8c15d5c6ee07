package dev.aloi.catalog.model;

import dev.aloi.catalog.model.search.Found;
import dev.aloi.catalog.model.search.Parameters;
import dev.aloi.catalog.model.search.Question;
import dev.aloi.catalog.model.search.Search;
import dev.aloi.catalog.rest.PageRequest;
import dev.aloi.kit.problem.Fault;
import dev.aloi.kit.problem.Problem;
import dev.aloi.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Answers queries over a catalogue. */
@ApplicationScoped
class ModelListing {
    private static final Set<String> OF_THE_PAGE = Set.of("page", "size", "facets", "reasons", "asOf");

    /** What is wanted beside the models. */
    record Wanted(boolean facets, boolean reasons) {}

    ModelList list(ModelCatalogue catalogue, Map<String, List<String>> query, PageRequest page, Wanted wanted) {
        refuseUnknown(query);
        Judgement judgement = UseParameters.of(query).map(catalogue::judgement).orElse(null);
        if (judgement == null && query.containsKey(Judgement.PARAMETER)) {
            Fault fault =
                    Fault.ofField(Judgement.PARAMETER, "needs a use that is judged: use.commercial, for instance");
            throw new ProblemException(Problem.invalid("invalid-query", "The query is not valid", List.of(fault)));
        }
        Question question = Parameters.question(query, judgement == null ? List.of() : List.of(judgement.attribute()));
        Found found = Search.of(question, catalogue.all(), wanted.facets());
        List<ModelView> items = found.models().stream()
                .skip(page.offset())
                .limit(page.size())
                .map(model -> ModelView.of(
                        model,
                        wanted.reasons() ? question.reasons(model) : null,
                        judgement == null ? null : judgement.of(model)))
                .toList();
        return new ModelList(
                items,
                page.page(),
                page.size(),
                found.models().size(),
                catalogue.asOf(),
                wanted.facets() ? found.facets() : null,
                found.missed());
    }

    private static void refuseUnknown(Map<String, List<String>> query) {
        Set<String> known = new TreeSet<>(Parameters.meanings().keySet());
        known.addAll(UseParameters.meanings().keySet());
        known.add(Judgement.PARAMETER);
        known.addAll(OF_THE_PAGE);
        List<Fault> faults = query.keySet().stream()
                .filter(name -> !known.contains(name))
                .sorted()
                .map(name -> Fault.ofField(name, "is unknown; known are " + String.join(", ", known)))
                .toList();
        if (!faults.isEmpty()) {
            throw new ProblemException(Problem.invalid("invalid-query", "The query is not valid", faults));
        }
    }
}
