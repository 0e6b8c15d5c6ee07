package dev.aloi.catalog.model;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.aloi.contracts.catalog.Licence;
import dev.aloi.contracts.catalog.ModelCard;

/**
 * A model as the API shows it: its card, and what follows from where it comes from.
 *
 * @param commercial what its licence says; unknown where the licence is
 * @param builtIn whether the catalogue came with it, or the tenant has put it there
 */
public record ModelView(@JsonUnwrapped ModelCard card, Licence.Commercial commercial, boolean builtIn) {}
