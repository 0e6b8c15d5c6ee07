package dev.aloi.contracts.catalog;

import dev.aloi.contracts.unit.Money;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How one means to use a model: the question that a licence is to answer. What is not told is not assumed: conditions that turn on it
 * are named.
 *
 * @param monthlyUsers of all products of whoever asks
 * @param annualRevenue of whoever asks
 * @param regions where whoever asks is: ISO 3166 country codes, or EU; absent: not told
 * @param fields of use, of {@link FieldsOfUse}; absent: not told; empty: none of them
 * @param production beyond trying it out
 * @param madeAvailable whether others get to see the product that it is part of
 * @param distributesWeights whether others get the weights
 * @param fineTunes whether another model is made from it
 * @param trainsOnOutputs whether models are trained on what it says
 * @param competing whether such models compete with those of its provider; absent: not told
 * @param hostsForOthers whether others can call it as a service
 */
public record ModelUse(
        boolean commercial,
        @Nullable Long monthlyUsers,
        @Nullable Money annualRevenue,
        @Nullable List<String> regions,
        @Nullable List<String> fields,
        boolean production,
        boolean madeAvailable,
        boolean distributesWeights,
        boolean fineTunes,
        boolean trainsOnOutputs,
        @Nullable Boolean competing,
        boolean hostsForOthers) {
    public ModelUse {
        regions = regions == null ? null : List.copyOf(regions);
        fields = fields == null ? null : List.copyOf(fields);
    }
}
