/** What tokens and instance hours cost, in decimal arithmetic. */
@NullMarked
package dev.aloi.carbon.cost;

import org.jspecify.annotations.NullMarked;
