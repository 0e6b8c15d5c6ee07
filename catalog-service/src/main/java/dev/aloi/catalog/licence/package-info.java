/** Licences of models. */
@NullMarked
package dev.aloi.catalog.licence;

import org.jspecify.annotations.NullMarked;
