/** What endpoints cost, as the catalogue tells it. */
@NullMarked
package dev.aloi.carbon.price;

import org.jspecify.annotations.NullMarked;
