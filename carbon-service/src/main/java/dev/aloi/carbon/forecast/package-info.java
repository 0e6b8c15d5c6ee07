/** What runs are expected to take, before they are run. */
@NullMarked
package dev.aloi.carbon.forecast;

import org.jspecify.annotations.NullMarked;
