/** Whether licences allow a use, through everything that a model was made from. Plain Java. */
@NullMarked
package dev.aloi.catalog.licence.verdict;

import org.jspecify.annotations.NullMarked;
