/** The contracts as others see them: examples, schemas and the AsyncAPI document of the folder {@code contracts}. */
@NullMarked
package dev.aloi.kit.contract;

import org.jspecify.annotations.NullMarked;
