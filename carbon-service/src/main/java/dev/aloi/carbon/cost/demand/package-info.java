/** What a month costs at a traffic that somebody expects, by token or by machine. */
@NullMarked
package dev.aloi.carbon.cost.demand;

import org.jspecify.annotations.NullMarked;
