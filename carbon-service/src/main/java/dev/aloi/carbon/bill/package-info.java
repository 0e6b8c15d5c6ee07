/** What the candidates of an evaluation would cost in somebody's own traffic, by token and on rented machines. */
@NullMarked
package dev.aloi.carbon.bill;

import org.jspecify.annotations.NullMarked;
