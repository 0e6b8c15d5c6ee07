/** What a request to a model behind an API takes, by the method of EcoLogits: energy, emissions, water, primary energy, metals. */
@NullMarked
package dev.aloi.carbon.energy.ecologits;

import org.jspecify.annotations.NullMarked;
