/** What the catalogue has said and when: every revision of models and licences. */
@NullMarked
package dev.aloi.catalog.history;

import org.jspecify.annotations.NullMarked;
