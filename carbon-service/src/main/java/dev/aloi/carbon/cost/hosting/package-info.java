/** What running a model on rented machines costs, and from which traffic on it costs less than an API. */
@NullMarked
package dev.aloi.carbon.cost.hosting;

import org.jspecify.annotations.NullMarked;
