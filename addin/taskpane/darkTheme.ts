import { createDarkTheme } from '@fluentui/react-components';
import { brand } from './brand';

export const darkTheme = createDarkTheme(brand);
