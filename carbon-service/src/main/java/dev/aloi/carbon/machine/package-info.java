/** Two runs side by side, and claims about their machines put to the test. */
@NullMarked
package dev.aloi.carbon.machine;

import org.jspecify.annotations.NullMarked;
