import { jest } from '@jest/globals';
import { NativeForm, type FormValues } from './native-form';

const aForm = (values: Record<string, string>): HTMLFormElement => {
  const form = document.createElement('form');
  for (const [name, value] of Object.entries(values)) {
    const input = document.createElement('input');
    input.name = name;
    input.value = value;
    form.append(input);
  }
  return form;
};

const needsName = ({ name }: FormValues) =>
  name ? [] : [{ field: 'name', message: 'Your name?' }];

describe('a native form', () => {
  it('asks for what is missing before it sends', async () => {
    const send = jest.fn<() => Promise<null>>();
    const form = new NativeForm(needsName, null);
    await expect(form.submit(aForm({ name: '' }), send)).resolves.toBe(false);
    expect(send).not.toHaveBeenCalled();
    expect(form.error('name')).toBe('Your name?');
  });

  it('sends once, however often the button is pressed', async () => {
    const send = jest.fn<() => Promise<null>>().mockResolvedValue(null);
    const form = new NativeForm(needsName, null);
    const element = aForm({ name: 'Zoé' });
    await Promise.all([form.submit(element, send), form.submit(element, send)]);
    expect(send).toHaveBeenCalledTimes(1);
    expect(send).toHaveBeenCalledWith({ name: 'Zoé' });
  });

  it('shows what the API found beside the field', async () => {
    const problem = {
      type: '/problems/invalid-input',
      title: 'Invalid',
      status: 422,
      errors: [{ path: 'name', code: 'too-long', message: 'Too long' }],
    };
    const form = new NativeForm(needsName, null);
    await expect(form.submit(aForm({ name: 'Z' }), () => Promise.resolve(problem))).resolves.toBe(
      false,
    );
    expect(form.error('name')).toBe('Too long');
    expect(form.sending()).toBe(false);
  });

  it('comes back with what was typed and what was wrong, without JavaScript', () => {
    const form = new NativeForm(
      needsName,
      {
        values: { name: 'Zoé' },
        problem: { type: '/problems/session-full', title: 'Full', status: 409 },
      },
      { seats: '1' },
    );
    expect(form.initial).toEqual({ name: 'Zoé', seats: '1' });
    expect(form.problem()?.status).toBe(409);
  });
});
