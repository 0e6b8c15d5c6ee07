/** What the gateway answers by itself. */
@NullMarked
package dev.aloi.gateway.answer;

import org.jspecify.annotations.NullMarked;
