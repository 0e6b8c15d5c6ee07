/** What calls to an API cost: exact decimals, and every line told in words. */
@NullMarked
package dev.aloi.carbon.cost.invoice;

import org.jspecify.annotations.NullMarked;
